import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { packageFolder } from "./host/package-folder.ts";
import { runInProcess } from "./testing/run-in-process.ts";
import { matches, parseScenario } from "./testing/scenario.ts";
import { temporaryFolder, writeInto } from "./testing/temporary-folder.ts";

const folder = join(packageFolder(), "scenarios");
const names = readdirSync(folder).filter((name) => name.endsWith(".txt"));

test("there are scenarios", () => {
  expect(names.length).toBeGreaterThan(10);
});

describe.each(names)("%s", (name) => {
  const scenario = parseScenario(readFileSync(join(folder, name), "utf8"));

  test(scenario.title.split("\n")[0] ?? name, async () => {
    const place = temporaryFolder();
    for (const step of scenario.steps) {
      if (step.kind === "write") {
        writeInto(place, step.path, step.text);
        continue;
      }
      const ran = await runInProcess(step.argv, place);
      const { stdout, stderr, exit } = step.expected;
      for (const [actual, expected] of [
        [ran.stdout, stdout],
        [ran.stderr, stderr],
      ]) {
        const shown = (actual ?? "").replaceAll(place, "DIR");
        if (!matches(shown, expected ?? "")) expect(shown).toBe(expected);
      }
      expect(ran.exit).toBe(exit);
    }
  });
});
