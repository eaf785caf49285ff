import { spawn } from "node:child_process";
import type { CommandContext } from "../../command-context.ts";
import { defineCommand, type Outcome } from "../../command-line/command.ts";
import { exerciseArgument } from "../../lab/flags.ts";
import { withRunningLab } from "../../lab/with-lab.ts";

/** `coursewright lab open` */
export const open = defineCommand({
  summary: "Open the exercise's product in your browser",
  place: 70,
  description:
    "Makes the product of a running exercise reachable from your browser, prints its address and opens it where there is a screen. It stays reachable until you press Ctrl-C.",
  arguments: [exerciseArgument],
  flags: {
    port: {
      kind: "count",
      value: "N",
      minimum: 1,
      doc: "A port inside the sandbox; the first service's without it.",
    },
  },
  examples: [{ command: "lab open route-invoices", does: "See the product in your browser." }],
  run: (context, { flags, words: [id] }): Promise<Outcome> =>
    withRunningLab(context, id, async (lab) => {
      const port = flags.port ?? lab.exercise.environment.services[0]?.port;
      if (port === undefined)
        return {
          problem: "The exercise has no service that could be opened.",
          remedy: `For a shell: coursewright lab exec ${lab.exercise.id} -- bash`,
        };
      const forward = await lab.url(port);
      try {
        context.stdout(`${forward.url}\n`);
        if (context.live) showInBrowser(forward.url, context);
        if (!context.quiet) context.stderr("Reachable until you press Ctrl-C.\n");
        await aborted(context.signal);
      } finally {
        await forward.close();
      }
      return 0;
    }),
});

/** The desktop's own program for addresses; where there is none the printed address has to do. */
function showInBrowser(url: string, { env }: CommandContext): void {
  const screen = env.DISPLAY !== undefined || env.WAYLAND_DISPLAY !== undefined;
  const program = process.platform === "darwin" ? "open" : screen ? "xdg-open" : undefined;
  if (program === undefined) return;
  spawn(program, [url], { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref();
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    // A timer keeps the process alive; the forwarding alone need not.
    const alive = setInterval(() => {}, 60_000);
    signal.addEventListener("abort", () => {
      clearInterval(alive);
      resolve();
    });
  });
}
