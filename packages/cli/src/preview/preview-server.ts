import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { UsageProblem } from "../command-line/command.ts";
import { answer } from "./answer.ts";
import { createEvents } from "./events.ts";
import type { PreviewWorkspace } from "./preview-workspace.ts";
import { refuseRequest } from "./refuse-request.ts";
import { createViews } from "./views.ts";
import { watchFolders } from "./watch-folders.ts";

export interface PreviewServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Shows a workspace to browsers on this machine, and tells them when it changes. @param port 0: any that is free. */
export async function servePreview(
  workspace: PreviewWorkspace,
  port: number,
): Promise<PreviewServer | UsageProblem> {
  if (port > 65_535)
    return { problem: `There is no port ${port}.`, remedy: "Name one up to 65535, or leave it out." };
  workspace.refresh();
  const views = createViews(workspace);
  const events = createEvents();
  let own = 0;
  const server = createServer((request, response) => {
    const refused = refuseRequest(request, own);
    if (refused !== undefined) return refuse(response, refused.status, refused.text);
    if (request.url === "/events") return events.add(response, workspace.revision());
    answerSafely(request, response);
  });
  const answerSafely = (request: IncomingMessage, response: ServerResponse) => {
    answer(request, response, workspace, views).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else refuse(response, 500, `${error instanceof Error ? error.message : String(error)}\n`);
    });
  };
  const problem = await listen(server, port);
  if (problem !== undefined) return problem;
  const place = server.address();
  own = typeof place === "object" && place !== null ? place.port : 0;
  const folders = watchFolders(() => {
    if (!workspace.refresh()) return;
    folders.follow(workspace.folders());
    events.tell(workspace.revision());
  });
  folders.follow(workspace.folders());
  return {
    url: `http://127.0.0.1:${own}/`,
    close: () => {
      folders.close();
      events.close();
      return new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
}

function refuse(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, {
    "content-type": "text/plain; charset=utf-8",
    "x-content-type-options": "nosniff",
  });
  response.end(text);
}

function listen(server: ReturnType<typeof createServer>, port: number): Promise<UsageProblem | undefined> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") resolve(taken(port, "is in use by another program"));
      else if (error.code === "EACCES") resolve(taken(port, "may not be used by you"));
      else reject(error);
    });
    server.listen(port, "127.0.0.1", () => resolve(undefined));
  });
}

function taken(port: number, why: string): UsageProblem {
  return {
    problem: `Port ${port} ${why}.`,
    remedy: "Name another one with --port N, or leave it out: a free one is taken.",
  };
}
