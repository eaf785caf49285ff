import { createReadStream } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { contentType } from "../host/content-type.ts";
import { missingPage } from "./missing-page.ts";
import { overviewHtml } from "./overview-html.ts";
import { type PreviewState, previewState } from "./preview-state.ts";
import type { PreviewWorkspace } from "./preview-workspace.ts";
import { runShell } from "./shell-client.ts";
import { shellHtml } from "./shell-html.ts";
import { shellStyle } from "./shell-style.ts";
import { readAddress, readChoice, readFrameAddress } from "./view-address.ts";
import type { ViewAddress, Views } from "./views.ts";

/** Answers a request that may be answered. */
export async function answer(
  { url = "/", headers }: IncomingMessage,
  response: ServerResponse,
  workspace: PreviewWorkspace,
  views: Views,
): Promise<void> {
  const { steps, search } = readUrl(url) ?? { steps: ["?"], search: new URLSearchParams() };
  const [first = "", ...rest] = steps;
  if (url === "/shell.js") return send(response, "shell.js", `(${runShell.toString()})();`, shellPolicy);
  if (url === "/shell.css") return send(response, "shell.css", shellStyle, shellPolicy);
  if (first === "state.json")
    return sendState(response, stateOf(readAddress(rest, search), search, workspace, views));
  if (first === "frame") return sendFrame(rest, headers, response, workspace, views);
  if (first === "asset") return sendAsset(placeOf(rest, workspace), headers, response);
  const address = readAddress(steps, search);
  if (first !== "" && address === undefined) return sendMissing(response, "There is nothing here.");
  const state = stateOf(address, search, workspace, views);
  return send(response, "index.html", shellHtml(state, overviewHtml(state)), shellPolicy);
}

/** Hidden files (`.env`) are nobody's content: other people of this machine may reach the preview as well. */
function placeOf(steps: readonly string[], workspace: PreviewWorkspace): string | undefined {
  return steps.some((step) => step.startsWith(".")) ? undefined : workspace.place(steps.join("/"));
}

interface AskedUrl {
  /** Of its path, decoded. */
  readonly steps: readonly string[];
  readonly search: URLSearchParams;
}

/** Undefined where it cannot be read. */
function readUrl(url: string): AskedUrl | undefined {
  try {
    const { pathname, searchParams } = new URL(url, "http://127.0.0.1");
    const steps = pathname.split("/").slice(1);
    return { steps: steps.map((step) => decodeURIComponent(step)), search: searchParams };
  } catch {
    return undefined;
  }
}

function stateOf(
  address: ViewAddress | undefined,
  search: URLSearchParams,
  workspace: PreviewWorkspace,
  views: Views,
): PreviewState {
  const choice = address ?? readChoice(search, workspace.program()?.languages ?? []);
  return previewState(workspace, views, address, choice);
}

const common = "base-uri 'none'; form-action 'none'; object-src 'none'";
const shellPolicy = `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'; img-src data:; frame-ancestors 'none'; ${common}`;
const local = "img-src 'self' data:; media-src 'self'; font-src 'self' data:; frame-ancestors 'self'";
/** What a view may do; nothing that talks to another host. */
const framePolicies: Readonly<Record<ViewAddress["view"], string>> = {
  learner: `default-src 'none'; script-src 'self'; style-src 'self'; ${local}; ${common}`,
  trainer: `default-src 'none'; style-src 'unsafe-inline'; ${local}; ${common}`,
  slides: `default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; frame-src 'self'; ${local}; ${common}`,
};
/** A file of the workspace on its own is looked at, and never runs. */
const assetPolicy = `default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox; ${common}`;

function sendState(response: ServerResponse, state: PreviewState): void {
  send(response, "state.json", JSON.stringify({ ...state, overview: overviewHtml(state) }), shellPolicy);
}

async function sendFrame(
  steps: readonly string[],
  headers: IncomingMessage["headers"],
  response: ServerResponse,
  workspace: PreviewWorkspace,
  views: Views,
): Promise<void> {
  const asked = readFrameAddress(steps);
  if (asked === undefined) return sendMissing(response, "There is nothing here.");
  const { address, path } = asked;
  const view = views.show(address);
  const file = view?.files.get(path === "" ? "index.html" : path);
  if (file === undefined) return sendMissing(response, missingPage(workspace));
  if ("asset" in file) return sendAsset(workspace.place(file.asset), headers, response);
  const body = "text" in file ? file.text : Buffer.from(file.bytes);
  send(response, file.path, body, framePolicies[address.view]);
}

function send(response: ServerResponse, path: string, body: string | Buffer, policy: string): void {
  response.writeHead(200, { ...headersOf(path, policy), "content-length": Buffer.byteLength(body) });
  response.end(body);
}

function sendMissing(response: ServerResponse, text: string): void {
  const html = text.startsWith("<!DOCTYPE");
  response.writeHead(404, headersOf(html ? "x.html" : "x.txt", framePolicies.trainer));
  response.end(text);
}

function headersOf(path: string, policy: string): Readonly<Record<string, string>> {
  return {
    "content-type": contentType(path),
    "content-security-policy": policy,
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-resource-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
  };
}

/** A file of the workspace, whole or the part that a player of films asks for. */
async function sendAsset(
  place: string | undefined,
  { range }: IncomingMessage["headers"],
  response: ServerResponse,
): Promise<void> {
  // A file may have become a link since it was found.
  const real = place === undefined ? undefined : await realpath(place).catch(() => undefined);
  if (place === undefined || real !== place) return sendMissing(response, "There is no such file.");
  const { size } = await stat(place);
  const part = partOf(range, size);
  response.writeHead(part === undefined ? 200 : 206, {
    ...headersOf(place, assetPolicy),
    "accept-ranges": "bytes",
    "content-length": part === undefined ? size : part.end - part.start + 1,
    ...(part === undefined ? {} : { "content-range": `bytes ${part.start}-${part.end}/${size}` }),
  });
  await pipeline(createReadStream(place, part), response).catch(() => response.destroy());
}

/** RFC 9110, 14.2: one range; anything else is answered with the whole. */
function partOf(
  range: string | undefined,
  size: number,
): { readonly start: number; readonly end: number } | undefined {
  const [, from, to = ""] = /^bytes=(\d{1,15})-(\d{0,15})$/.exec(range ?? "") ?? [];
  if (from === undefined) return undefined;
  const [start, end] = [Number(from), Math.min(to === "" ? size - 1 : Number(to), size - 1)];
  return start <= end ? { start, end } : undefined;
}
