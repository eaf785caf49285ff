import { spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's root. */
export const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * Runs a program in the repository. Its output goes to the terminal, or is kept and shown only when it fails.
 *
 * @returns the exit code and, where it was kept, the output.
 */
export function run(command, args, { quiet = false, env = {}, cwd = root } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: quiet ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"],
    });
    const chunks = [];
    child.stdout?.on("data", (chunk) => chunks.push(chunk));
    child.stderr?.on("data", (chunk) => chunks.push(chunk));
    child.on("error", (error) => resolve({ code: 127, output: String(error) }));
    child.on("close", (code) => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString() }));
  });
}

/** Runs a tool of the repository's own dependencies. */
export function tool(name, args, options) {
  return run(join(root, "node_modules/.bin", name), args, options);
}

/** Says what is being done, on standard error. */
export function say(text) {
  process.stderr.write(`${text}\n`);
}

/** Runs a step and says how it ended; a failed one shows its output. */
export async function step(title, work) {
  const started = performance.now();
  const { code, output } = await work();
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  say(`${code === 0 ? "✓" : "✗"} ${title} (${seconds} s)`);
  if (code !== 0 && output) process.stdout.write(output.endsWith("\n") ? output : `${output}\n`);
  return code === 0;
}
