import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import config from "../vitest.config.ts";
import { neededBy } from "./set-up.mjs";
import { root } from "./step.mjs";
import { chooseSuites } from "./suites.mjs";

const all = { missing: [], editors: true, schemas: "/schemas", long: true };

describe("the suites of npm test", () => {
  it("are all projects of vitest, where nothing is missing", () => {
    const names = config.test.projects.map(({ test }) => test.name);
    const { projects, leftOut } = chooseSuites(all);
    expect([projects.sort(), leftOut]).toEqual([names.sort(), []]);
  });

  it.each([
    [{ missing: ["qpdf", "neovim"] }, ["tools"], ["tools (for want of neovim, qpdf)"]],
    [{ missing: ["bubblewrap"] }, ["sandbox"], ["sandbox (for want of bubblewrap)"]],
    [
      { missing: ["chromium"], editors: false },
      ["browser", "editor"],
      ["browser (for want of chromium)", "editor (for want of chromium)"],
    ],
    [{ editors: false }, ["editor"], ["editor (for want of the editors that tests drive)"]],
    [{ schemas: undefined }, [], ["official schemas (for want of COURSEWRIGHT_CONFORMANCE)"]],
    [{ missing: ["libxml2-utils"] }, [], []],
    [{ missing: ["libreoffice-impress"] }, ["office"], ["office (for want of libreoffice-impress)"]],
    [{ long: false }, ["office"], []],
  ])("with %j leave out %j", (found, suites, said) => {
    const { projects, leftOut } = chooseSuites({ ...all, ...found });
    const whole = chooseSuites(all).projects;
    expect([projects, leftOut]).toEqual([whole.filter((each) => !suites.includes(each)), said]);
  });
});

describe("a test that starts a tool of the system", () => {
  const listed = spawnSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "*.test.*"], {
    cwd: root,
    encoding: "utf8",
  });
  const files = listed.stdout.trim().split("\n");
  const starts = new RegExp(
    `\\b(?:exec|spawn)\\w*\\(\\s*"(?:${neededBy("tools")
      .map(({ command }) => command)
      .join("|")})"`,
  );

  it("is in the suite that is left out without it", () => {
    const found = files.filter((file) => starts.test(readFileSync(join(root, file), "utf8")));
    expect(found.length).toBeGreaterThan(4);
    expect(found.filter((file) => !file.endsWith(".tools.test.ts"))).toEqual([]);
  });
});
