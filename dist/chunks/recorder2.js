import { t as recorder } from "./recorder.js";

export { recorder };