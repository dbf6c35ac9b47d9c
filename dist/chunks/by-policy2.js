import { n as onceEach, t as byPolicy } from "./by-policy.js";

export { byPolicy };