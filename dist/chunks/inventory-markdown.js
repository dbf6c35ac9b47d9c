import { t as renderInventoryMarkdown } from "./inventory-markdown2.js";

export { renderInventoryMarkdown };