import { t as renderJson } from "./json2.js";

export { renderJson };