import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { freePort } from "../../../lab/src/testing/free-port.ts";

/** Where the editors are installed (scripts/set-up-editors.mjs). */
export interface Editors {
  readonly codeServer: string;
  readonly node: string;
  readonly testWeb: string;
  readonly webCommit: string;
}

/** An editor with a folder open, in a browser. */
export interface OpenEditor {
  readonly page: Page;
  close(): Promise<void>;
}

/** VS Code as people install it, with the extension from its package. */
export async function openVsCode(
  editors: Editors,
  options: {
    readonly vsix: string;
    readonly folder: string;
    readonly settings?: Readonly<Record<string, unknown>>;
  },
): Promise<OpenEditor> {
  const data = mkdtempSync(join(tmpdir(), "coursewright-vscode-"));
  const places = ["--user-data-dir", join(data, "user"), "--extensions-dir", join(data, "extensions")];
  const chosen = JSON.stringify({ ...quiet, ...options.settings });
  // Paths of programs are settings of the machine that the server runs on, the others are a person's.
  for (const whose of ["User", "Machine"]) {
    mkdirSync(join(data, "user", whose), { recursive: true });
    writeFileSync(join(data, "user", whose, "settings.json"), chosen);
  }
  const program = join(editors.codeServer, "node_modules/code-server");
  await finished(editors.node, [program, ...places, "--install-extension", options.vsix]);
  const offline = [
    "--auth",
    "none",
    "--disable-telemetry",
    "--disable-update-check",
    "--disable-workspace-trust",
  ];
  const server = await serve(
    editors.node,
    [program, ...offline, "--bind-addr", "127.0.0.1:0", ...places],
    /HTTP server listening on (http:\/\/127\.0\.0\.1:\d+)/,
  );
  return open(`${server.url}/?folder=${encodeURIComponent(options.folder)}`, server.stop, data);
}

/** VS Code for browsers alone, with the extension's folder as if it were being developed. */
export async function openVsCodeWeb(
  editors: Editors,
  options: { readonly extension: string; readonly folder: string },
): Promise<OpenEditor> {
  const data = mkdtempSync(join(tmpdir(), "coursewright-web-"));
  // This server wants to be told a port, and says that it listens on it in any case.
  const port = await freePort();
  const server = await serve(
    process.execPath,
    [
      join(editors.testWeb, "node_modules/@vscode/test-web/out/server/index.js"),
      ...[
        "--browser=none",
        "--quality=stable",
        `--commit=${editors.webCommit}`,
        "--host=127.0.0.1",
        `--port=${port}`,
      ],
      ...[`--testRunnerDataDir=${join(editors.testWeb, ".vscode-test-web")}`],
      ...[`--extensionDevelopmentPath=${options.extension}`, options.folder],
    ],
    /Listening on (http:\/\/\S+)/,
  );
  return open(`http://127.0.0.1:${port}/`, server.stop, data);
}

/** What would distract, ask, or reach for the network. */
const quiet = {
  "security.workspace.trust.enabled": false,
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
  "workbench.reduceMotion": "on",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "files.autoSave": "off",
  "telemetry.telemetryLevel": "off",
  "extensions.ignoreRecommendations": true,
  "extensions.autoCheckUpdates": false,
  "update.mode": "none",
  "chat.disableAIFeatures": true,
  "git.enabled": false,
  "editor.minimap.enabled": false,
};

const browserArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

async function open(url: string, stop: () => Promise<void>, data: string): Promise<OpenEditor> {
  const context: BrowserContext = await chromium.launchPersistentContext(join(data, "browser"), {
    executablePath: "/usr/bin/chromium",
    viewport: { width: 1440, height: 900 },
    reducedMotion: "reduce",
    args: browserArguments,
  });
  const page = context.pages()[0] ?? (await context.newPage());
  const close = async () => {
    await context.close();
    await stop();
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    await page.goto(url);
    await page.waitForSelector(".monaco-workbench");
    return { page, close };
  } catch (problem) {
    await close();
    throw problem;
  }
}

interface Served {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts a server and waits until it says where it listens. */
function serve(command: string, args: readonly string[], listening: RegExp): Promise<Served> {
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"], detached: true });
  let said = "";
  const stop = () =>
    new Promise<void>((resolve) => {
      if (child.exitCode !== null || child.pid === undefined) return resolve();
      child.once("exit", () => resolve());
      process.kill(-child.pid, "SIGKILL");
      return undefined;
    });
  return new Promise((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString("utf8");
      const url = listening.exec(said)?.[1];
      if (url !== undefined) resolve({ url, stop });
    };
    child.stdout.on("data", hear);
    child.stderr.on("data", hear);
    child.on("exit", (code) => reject(new Error(`the editor's server ended with ${code}: ${said}`)));
  });
}

function finished(command: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ["ignore", "ignore", "pipe"] });
    let said = "";
    child.stderr.on("data", (chunk: Buffer) => {
      said += chunk.toString("utf8");
    });
    child.on("exit", (code) => (code === 0 ? resolve() : reject(new Error(said))));
  });
}
