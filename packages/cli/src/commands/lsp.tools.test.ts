import { spawnSync } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic } from "@coursewright/spec";
import { expect, test } from "vitest";
import { limits } from "../../../../scripts/limits.ts";
import { packageFolder } from "../host/package-folder.ts";
import { bundleCommand, removeBundle } from "../testing/bundled-command.ts";
import { runInProcess } from "../testing/run-in-process.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";

interface Told {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly code: string;
  readonly severity: string;
  readonly message: string;
}

test("Neovim with the settings of the guide is told what check prints, and that it is gone when it is put right", async () => {
  const folder = temporaryFolder();
  cpSync(join(packageFolder(), "../../examples/invoice-approval"), folder, { recursive: true });
  const file = join(folder, "modules/first-steps/module.yaml");
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.replace(/^level:/m, "levle:"));
  const training = join(folder, "training.yaml");
  writeFileSync(training, readFileSync(training, "utf8").replace("role: admin\n", "role: admn\n"));
  const { stdout } = await runInProcess(["check", folder, "--format", "json"], folder);
  const { diagnostics }: { diagnostics: readonly Diagnostic[] } = JSON.parse(stdout);
  expect(diagnostics.map(({ code }) => code)).toContain("reference/unknown");
  const { told, left, hover } = await askNeovim(file, diagnostics.length);
  expect(told.sort(byPlace)).toEqual(diagnostics.map((each) => asNeovim(each, folder)).sort(byPlace));
  expect(left).toBe(0);
  expect(hover).toContain("Its level, 1 to 4.");
});

/** What the page tells people to put into their settings. */
function settingsOfTheGuide(): string {
  const page = readFileSync(join(packageFolder(), "../../docs/guide/editors.md"), "utf8");
  const settings = /^```lua\n([\s\S]*?)^```$/m.exec(page)?.[1];
  if (settings === undefined) throw new Error("The guide shows no settings for Neovim.");
  return settings;
}

async function askNeovim(file: string, expected: number) {
  const program = await bundleCommand();
  const home = temporaryFolder({ "init.lua": settingsOfTheGuide() });
  const out = join(home, "out.json");
  writeFileSync(join(home, "coursewright"), `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`, {
    mode: 0o755,
  });
  const script = join(packageFolder(), "src/testing/neovim.lua");
  const { status, stderr } = spawnSync("nvim", ["--headless", "-u", "NONE", "-n", "-S", script], {
    encoding: "utf8",
    timeout: limits.test,
    env: {
      ...process.env,
      PATH: `${home}:${process.env.PATH}`,
      CONFIG: join(home, "init.lua"),
      FILE: file,
      OUT: out,
      EXPECTED: String(expected),
      PATIENCE: String(limits.wait),
      XDG_STATE_HOME: home,
    },
  });
  removeBundle(program);
  expect({ status, stderr }).toMatchObject({ status: 0 });
  const answer: { told: Told[]; left: number; hover: string } = JSON.parse(readFileSync(out, "utf8"));
  return answer;
}

const severities = { error: "ERROR", warning: "WARN", info: "INFO" } as const;

function asNeovim({ file, range, code, severity, message, hint }: Diagnostic, folder: string): Told {
  return {
    file: join(folder, file),
    line: range.start.line,
    column: range.start.column,
    code,
    severity: severities[severity],
    message: `${message}\n${hint}`,
  };
}

function byPlace(a: Told, b: Told): number {
  return a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1;
}
