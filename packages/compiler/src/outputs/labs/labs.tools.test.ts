import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";
import { testInputs } from "../../testing/inputs.ts";
import { testProgram } from "../../testing/program.ts";
import { labs } from "./labs.ts";

it("writes scripts that shellcheck accepts", () => {
  const { files } = labs.generate({ program: testProgram(), scope: "track", inputs: testInputs() });
  const scripts = files.flatMap((file) => ("text" in file && file.path.endsWith(".sh") ? [file.text] : []));
  expect(scripts.length).toBeGreaterThan(3);
  for (const script of scripts) expect(judge(script)).toMatchObject({ status: 0, stdout: "" });
  expect(judge("rm $1\n").stdout).toContain("SC2086");
});

function judge(script: string) {
  return spawnSync("shellcheck", ["--shell=sh", "--severity=style", "-"], {
    input: script,
    encoding: "utf8",
  });
}
