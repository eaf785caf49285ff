import { analyse } from "@coursewright/spec";
import { formatSteps, formatText, type Steps, symbolSteps, symbolsOf } from "@coursewright/spec/editing";
import { beforeEach, expect, test } from "vitest";
import { CancellationTokenSource, LSPErrorCodes } from "vscode-languageserver";
import { soundWorkspace } from "../../spec/src/testing/sound-workspace.ts";
import type { ProgramFile } from "./files.ts";
import { ofOneText } from "./of-one-text.ts";
import { Program } from "./program.ts";

const path = "modules/approval-workflows/module.yaml";

let file: ProgramFile;
let cancel: CancellationTokenSource;

beforeEach(() => {
  const program = new Program("file:///program", "file:///program");
  for (const [each, text] of Object.entries(soundWorkspace)) program.workspace.set(each, text);
  file = { program, path };
  cancel = new CancellationTokenSource();
});

/** Work that ends only when nobody wants it any more. */
function* endless(): Steps<never> {
  for (;;) yield;
}

test("work that is wanted is done, with the answer that it has without a pause", async () => {
  const { workspace } = file.program;
  const text = workspace.text(path) ?? "";
  expect(await ofOneText(file, formatSteps(text), cancel.token)).toEqual({ answer: formatText(text) });
  expect(await ofOneText(file, symbolSteps(workspace, path), cancel.token)).toEqual({
    answer: symbolsOf(workspace, path),
  });
});

test("others have their turn, and a request that is taken back meanwhile ends", async () => {
  const work = ofOneText(file, endless(), cancel.token);
  // Were it not for its pauses, nothing of this test would ever run again.
  await new Promise<void>((resolve) => void setImmediate(resolve));
  cancel.cancel();
  expect(await work).toMatchObject({ stopped: { code: LSPErrorCodes.RequestCancelled } });
});

test("work on a text that is another one by now ends", async () => {
  const work = ofOneText(file, endless(), cancel.token);
  file.program.workspace.edit(path, 0, 0, "# First\n");
  expect(await work).toMatchObject({ stopped: { code: LSPErrorCodes.ContentModified } });
});

test("a change of another file does not matter", async () => {
  const text = file.program.workspace.text(path) ?? "";
  const work = ofOneText(file, formatSteps(text), cancel.token);
  file.program.workspace.set("product.yaml", "name: Another\n");
  expect(await work).toEqual({ answer: formatText(text) });
});

test("long work pauses: formatting between its parts, symbols after each", () => {
  const { workspace } = analyse(Object.entries(soundWorkspace));
  const pauses = (steps: Steps<unknown>) => [...steps].length;
  expect(pauses(formatSteps(workspace.text(path) ?? ""))).toBe(3);
  expect(pauses(symbolSteps(workspace, path))).toBe(symbolsOf(workspace, path).length);
});
