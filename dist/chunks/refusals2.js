import { n as refusals, t as refusalFindings } from "./refusals.js";

export { refusalFindings };