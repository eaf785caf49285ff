import type { ServerResponse } from "node:http";

/** Browsers that wait to hear of changes: server-sent events. */
export interface Events {
  add(response: ServerResponse, revision: number): void;
  tell(revision: number): void;
  close(): void;
}

export function createEvents(): Events {
  const listeners = new Set<ServerResponse>();
  return {
    add: (response, revision) => {
      response.writeHead(200, {
        "content-type": "text/event-stream",
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
      });
      response.write(`retry: 500\n${message(revision)}`);
      listeners.add(response);
      response.on("close", () => listeners.delete(response));
    },
    tell: (revision) => {
      for (const response of listeners) response.write(message(revision));
    },
    close: () => {
      for (const response of listeners) response.end();
    },
  };
}

function message(revision: number): string {
  return `data: ${revision}\n\n`;
}
