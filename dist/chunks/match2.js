import { n as manifestBelow, t as formatsOf } from "./match.js";

export { formatsOf, manifestBelow };