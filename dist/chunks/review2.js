import { n as review, t as examine } from "./review.js";

export { examine, review };