import { n as withLastChanges, t as inventoryOf } from "./agents.js";

export { inventoryOf };