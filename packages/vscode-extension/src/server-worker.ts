import { player } from "coursewright:player";
import { clientHost, serveWorker, type WorkerScope } from "@coursewright/lsp/worker";
import { createPreviews } from "./server/create-previews.ts";

/** The language server as a worker of the browser. */
serveWorker(self as unknown as WorkerScope, clientHost, createPreviews(player));
