export type { Host } from "./host.ts";
export type { PreviewAsked, Previews } from "./previews.ts";
export { createServer } from "./server.ts";
