import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, expect, inject, test } from "vitest";
import { limits } from "../../../scripts/limits.ts";
import { type OpenEditor, openVsCode } from "./testing/editors.ts";
import { vsCodeCommands } from "./testing/vs-code-commands.ts";
import { Workbench } from "./testing/workbench.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const home = mkdtempSync(join(tmpdir(), "coursewright-authors-"));
const program = join(home, "invoice-approval");

let editor: OpenEditor;
let bench: Workbench;

const file = (path: string): string => readFileSync(join(program, path), "utf8");

/** Where a text stands in a file, from 1. */
function find(path: string, text: string): [line: number, column: number] {
  const before = file(path).split(text, 1)[0] ?? "";
  const lines = before.split("\n");
  return [lines.length, (lines.at(-1)?.length ?? 0) + 1];
}

beforeAll(async () => {
  cpSync(join(root, "examples/invoice-approval"), program, { recursive: true });
  const training = file("training.yaml").replace("journey: [first-steps,", "journey: [first-step,");
  writeFileSync(join(program, "training.yaml"), training);
  editor = await openVsCode(inject("editors"), {
    vsix: inject("vsix"),
    folder: program,
    settings: { "coursewright.command": join(root, "packages/cli/bin/coursewright.js") },
  });
  bench = new Workbench(editor.page);
});

afterAll(async () => {
  await editor?.close();
  rmSync(home, { recursive: true, force: true });
});

afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await bench.screenshot("failed");
});

test("the package is small", () => {
  expect(statSync(inject("vsix")).size).toBeLessThan(2_000_000);
});

test("a finding is shown, and the light bulb mends it", async () => {
  await bench.openFile("training.yaml");
  await bench.goTo(...find("training.yaml", "first-step,"));
  await bench.squiggles().first().waitFor();
  await bench.showProblems('There is no module "first-step"');
  await bench.screenshot("finding");
  await bench.quickFix('Change to "first-steps"');
  await bench.shows("journey: [first-steps,");
  await bench.squiggles().first().waitFor({ state: "detached" });
  await bench.save();
  await expect.poll(() => file("training.yaml")).toContain("journey: [first-steps, approval-workflows]");
});

test("an id from another file is completed", async () => {
  const path = "modules/daily-approvals/module.yaml";
  const [line, column] = find(path, "daily-check");
  await bench.openFile(path);
  await bench.goTo(line, column + "daily-check".length);
  await bench.page.keyboard.type(", first-steps-c");
  await bench.complete("first-steps-check");
  await bench.shows("assessments: [daily-check, first-steps-check]");
  await bench.screenshot("completed");
  await bench.undoAll();
});

test("an objective is renamed in every file", async () => {
  const path = "modules/approval-workflows/module.yaml";
  await bench.openFile(path);
  await bench.goTo(...find(path, "build-routing:"));
  await bench.rename("set-up-routing");
  await bench.shows("set-up-routing:");
  await bench.saveAll();
  await expect.poll(() => file(path)).toContain("  set-up-routing:");
  await expect
    .poll(() => file("exercises/route-invoices/exercise.yaml"))
    .toContain("approval-workflows/set-up-routing");
  await expect
    .poll(() => file("assessments/approvals-post.assessment.yaml"))
    .not.toContain("approval-workflows/build-routing");
  await bench.screenshot("renamed");
});

test("a name leads to where it is defined", async () => {
  const path = "exercises/route-invoices/exercise.yaml";
  await bench.openFile(path);
  await bench.goTo(...find(path, "set-up-routing"));
  await bench.page.keyboard.press("F12");
  await bench.page.locator('.tab.active[data-resource-name="module.yaml"]').waitFor();
  await bench.shows("set-up-routing:");
});

test("the preview of a lesson follows the typing", async () => {
  const path = "modules/approval-workflows/why-routing.md";
  await bench.openFile(path);
  await bench.command("Coursewright: Preview Lesson Beside the Text");
  await bench.preview('h1:has-text("Why amounts decide the route")');
  await bench.focusEditor(path);
  await bench.goTo(3, 1);
  await bench.page.keyboard.type("Brand new words. ");
  await bench.preview('p:has-text("Brand new words.")');
  await bench.screenshot("preview");
  await bench.undoAll();
});

test("the preview of a lesson is shown in the language that is chosen", async () => {
  const shell = await bench.preview("#choosers select[name=language]");
  const language = shell.getByLabel("Language");
  await language.selectOption("id");
  await bench.preview('h1:has-text("Mengapa jumlah menentukan rute")');
  await bench.screenshot("choosers");
  await language.selectOption(".");
  await bench.preview('h1:has-text("Why amounts decide the route")');
});

test("the preview of slides follows the typing", async () => {
  const path = "modules/approval-workflows/why-routing.md";
  await bench.focusEditor(path);
  await bench.command("Coursewright: Preview Slides Beside the Text");
  await bench.preview('main section:has-text("Why ask about the amount?")');
  await bench.focusEditor(path);
  await bench.goTo(...find(path, "Why ask about the amount?"));
  await bench.page.keyboard.type("Again: ");
  await bench.preview('main section :is(h1, h2):has-text("Again: Why ask about the amount?")');
  await bench.screenshot("slides");
  await bench.undoAll();
});

test("the program view shows the program", async () => {
  await bench.command("Coursewright: Focus on Program View");
  await bench.outlineShows("Administrator core");
  await bench.screenshot("outline");
});

test("VS Code says how long the extension took to activate", async () => {
  const figure = await bench.activation("Coursewright");
  console.log(`VS Code: ${figure}`);
  expect(figure).toMatch(/\d+\s*ms/);
});

test("VS Code has the commands that the walkthrough leads to", () => {
  const code = "node_modules/code-server/lib/vscode/out/vs/code/browser/workbench/workbench.js";
  const source = readFileSync(join(inject("editors").codeServer, code), "utf8");
  // Every view has a command to focus it, which is nowhere written out.
  for (const command of vsCodeCommands)
    expect(source.includes(`"${command.replace(/\.focus$/, "")}"`), command).toBe(true);
});

test("a lab is proved from the Test Explorer", async () => {
  await bench.command("Testing: Focus on Test Explorer View");
  const rows = bench.page.locator(".test-explorer .monaco-list-row");
  await rows.filter({ hasText: "Acme Approvals" }).first().waitFor();
  await bench.command("Test: Run All Tests");
  await rows.first().locator(".codicon-testing-passed-icon").waitFor({ timeout: limits.test });
  await bench.screenshot("labs");
});
