import { n as withListed, t as listedBy } from "./listed-identities2.js";

export { listedBy, withListed };