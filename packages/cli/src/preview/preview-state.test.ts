import { rmSync } from "node:fs";
import { afterEach, beforeEach, expect, it } from "vitest";
import { hashFiles } from "../host/hash-files.ts";
import { loadInputs } from "../host/output-inputs.ts";
import { smallProgram, writeInto, writeWorkspace } from "../host/testing/small-program.ts";
import { previewState } from "./preview-state.ts";
import { openPreviewWorkspace } from "./preview-workspace.ts";
import { createViews } from "./views.ts";

let root = "";

beforeEach(() => {
  root = writeWorkspace(smallProgram);
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

/** What is told beside the slides of the module, whose lesson has this text. */
async function found(lesson: string) {
  writeInto(root, "modules/first-steps/welcome.md", lesson);
  const workspace = openPreviewWorkspace(root, await loadInputs(await hashFiles([])));
  workspace.refresh();
  const address = { view: "slides", kind: "module", id: "first-steps", language: "en" } as const;
  return previewState(workspace, createViews(workspace), address, { language: "en" }).findings.flatMap(
    ({ code, place }) => (code.startsWith("output/") ? [`${code} ${place}`] : []),
  );
}

const list = "- A point\n".repeat(10);

it("says where what a view found stands", async () => {
  expect(await found(`## Points\n\n${list}`)).toEqual([
    "output/slide-list modules/first-steps/welcome.md:3:1",
  ]);
});

it("says nothing of what a comment silences", async () => {
  const ignore = "<!-- coursewright-ignore output/slide-list: all of them are asked for -->\n";
  expect(await found(`## Points\n\n${ignore}${list}`)).toEqual([]);
});
