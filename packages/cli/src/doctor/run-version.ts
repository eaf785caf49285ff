import { execFile } from "node:child_process";

/** The first line a program prints when asked for its version; nothing where it does not run. */
export function runVersion(program: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    execFile(program, ["--version"], { timeout: 60_000, encoding: "utf8" }, (error, stdout) => {
      resolve(error === null ? (stdout.split("\n")[0] ?? "").trim() : undefined);
    });
  });
}
