export { nodeHost } from "./node-host.ts";
export { serveStdio } from "./serve-stdio.ts";
