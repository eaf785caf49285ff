export { clientHost } from "./client-host.ts";
export { serveWorker } from "./serve-worker.ts";
