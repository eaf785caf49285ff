export { clientHost } from "./client-host.ts";
export { serveWorker, type WorkerScope } from "./serve-worker.ts";
