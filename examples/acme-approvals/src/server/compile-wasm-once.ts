import { setFlagsFromString } from "node:v8";

/**
 * The database is compiled once, quickly, and not a second time for speed: a start then costs a third of the work,
 * and what the product does with it is small. Must be imported before the database.
 */
setFlagsFromString("--no-wasm-tier-up");
setFlagsFromString("--no-wasm-dynamic-tiering");
