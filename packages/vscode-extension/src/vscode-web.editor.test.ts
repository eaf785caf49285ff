import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, inject, test } from "vitest";
import { type OpenEditor, openVsCodeWeb } from "./testing/editors.ts";
import { Workbench } from "./testing/workbench.ts";

const reference = fileURLToPath(new URL("../../../examples/invoice-approval", import.meta.url));
const home = mkdtempSync(join(tmpdir(), "coursewright-web-authors-"));
const program = join(home, "invoice-approval");

let editor: OpenEditor;
let bench: Workbench;

beforeAll(async () => {
  cpSync(reference, program, { recursive: true, filter: (path) => !path.includes("/product/") });
  const training = join(program, "training.yaml");
  writeFileSync(
    training,
    readFileSync(training, "utf8").replace("journey: [first-steps,", "journey: [first-step,"),
  );
  editor = await openVsCodeWeb(inject("editors"), { extension: inject("extension"), folder: program });
  bench = new Workbench(editor.page);
});

afterAll(async () => {
  await editor?.close();
  rmSync(home, { recursive: true, force: true });
});

test("a finding is shown by a server in a worker of the browser", async () => {
  await bench.openFromExplorer("training.yaml");
  await bench.showProblems('There is no module "first-step"');
  await bench.screenshot("web");
});

test("the light bulb mends it, and what needs programs is hidden", async () => {
  await bench.openFromExplorer("training.yaml");
  await bench.goTo(104, 17);
  await bench.quickFix('Change to "first-steps"');
  await bench.squiggles().first().waitFor({ state: "detached" });
  await bench.offersNoCommand("Coursewright: Build the Program");
});

test("the program view shows the program", async () => {
  await bench.command("Coursewright: Focus on Program View");
  await bench.outlineShows("Administrator core");
  await bench.screenshot("web-outline");
});
