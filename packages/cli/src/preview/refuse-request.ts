import type { IncomingHttpHeaders } from "node:http";

/** As far as a request must be known to be judged. */
export interface JudgedRequest {
  readonly method?: string | undefined;
  readonly headers: IncomingHttpHeaders;
}

/** Why a request is not answered; undefined if it is. */
export interface RequestRefusal {
  readonly status: 403 | 405;
  readonly text: string;
}

/**
 * The preview is for browsers on this machine that opened it themselves. The Host header tells a page that reached us
 * by a name of its own (DNS rebinding); Origin and Fetch Metadata tell a page of another site that loads what is ours.
 * Only somebody's own navigation may come from elsewhere.
 */
export function refuseRequest({ method, headers }: JudgedRequest, port: number): RequestRefusal | undefined {
  const hosts = ["127.0.0.1", "localhost"].map((name) => `${name}:${port}`);
  if (!hosts.includes(headers.host ?? "")) return forbidden("This is not the address of the preview.");
  if (method !== "GET" && method !== "HEAD") return { status: 405, text: "The preview only shows.\n" };
  if (headers.origin !== undefined && !hosts.some((host) => headers.origin === `http://${host}`))
    return forbidden("Other pages may not read the preview.");
  const site = headers["sec-fetch-site"];
  const elsewhere = site !== undefined && site !== "same-origin" && site !== "none";
  const navigates = headers["sec-fetch-mode"] === "navigate" && headers["sec-fetch-dest"] === "document";
  return elsewhere && !navigates ? forbidden("Other pages may not load the preview.") : undefined;
}

function forbidden(text: string): RequestRefusal {
  return { status: 403, text: `${text}\n` };
}
