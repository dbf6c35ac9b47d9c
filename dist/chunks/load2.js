import { n as parsePolicy, r as policyAtBase, t as PolicyError } from "./load.js";

export { parsePolicy, policyAtBase };