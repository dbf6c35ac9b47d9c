// src/version.ts
const NAME = "agent-access-review";
const VERSION = "0.1.0";

export { VERSION as n, NAME as t };