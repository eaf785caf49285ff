export type { Host } from "./host.ts";
export { createServer } from "./server.ts";
