import { spawn } from "node:child_process";
import type { CommandContext } from "../command-context.ts";
import { defineCommand, isUsageProblem, type Outcome } from "../command-line/command.ts";
import { findWorkspace } from "../host/find-workspace.ts";
import { loadInputs } from "../host/output-inputs.ts";
import { servePreview } from "../preview/preview-server.ts";
import { openPreviewWorkspace } from "../preview/preview-workspace.ts";

/** `coursewright preview` */
export const preview = defineCommand({
  summary: "Show the program in a browser, and every change when you save it",
  place: 40,
  description:
    "Shows a program in your browser as learners, trainers and audiences will see it, with what is wrong with it, and shows every change as soon as a file is saved. Only browsers on this machine can see it. It ends when you press Ctrl-C.",
  arguments: [{ name: "DIR", doc: "The program's folder or one inside it; where you stand without it." }],
  flags: {
    port: { kind: "count", value: "N", minimum: 1, doc: "The port to use; any that is free without it." },
    open: { kind: "switch", doc: "Open the browser." },
  },
  examples: [
    { command: "preview", does: "Print an address to open." },
    { command: "preview my-training --open --port 4000", does: "Open it, always at the same address." },
  ],
  async run(context, { flags, words: [dir] }): Promise<Outcome> {
    const root = findWorkspace(context.cwd, dir);
    if (isUsageProblem(root)) return root;
    const workspace = openPreviewWorkspace(root, await loadInputs({ assets: new Map(), places: new Map() }));
    const server = await servePreview(workspace, flags.port ?? 0);
    if (isUsageProblem(server)) return server;
    try {
      context.stdout(`${server.url}\n`);
      if (flags.open) showInBrowser(server.url, context);
      if (!context.quiet) context.stderr("Shows every change when you save it. Press Ctrl-C to end.\n");
      await aborted(context.signal);
    } finally {
      await server.close();
    }
    return 0;
  },
});

/** The desktop's own program for addresses; where there is none the printed address has to do. */
function showInBrowser(url: string, { env }: CommandContext): void {
  const screen = env.DISPLAY !== undefined || env.WAYLAND_DISPLAY !== undefined;
  const desktops: Readonly<Record<string, readonly string[]>> = {
    darwin: ["open"],
    win32: ["rundll32", "url.dll,FileProtocolHandler"],
  };
  const [program, ...words] = desktops[process.platform] ?? (screen ? ["xdg-open"] : []);
  if (program === undefined) return;
  spawn(program, [...words, url], { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref();
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
