import { t as renderInventoryJson } from "./inventory-json2.js";

export { renderInventoryJson };