import { t as review } from "./review.js";

export { review };