import { expect, test } from "vitest";
import type { CodeAction } from "vscode-languageserver";
import { soundWorkspace } from "../../spec/src/testing/sound-workspace.ts";
import { beginSession } from "./testing/test-client.ts";

const module = "modules/approval-workflows/module.yaml";
const post = "assessments/approvals-post.assessment.yaml";

async function actionsAt(path: string, text: string, line: number) {
  const client = await beginSession(soundWorkspace);
  client.open(path, text);
  const uri = client.uri(path);
  const range = { start: { line, character: 0 }, end: { line, character: 200 } };
  const params = { textDocument: { uri }, range, context: { diagnostics: [] } };
  const actions = await client.request<CodeAction[]>("textDocument/codeAction", params);
  return {
    client,
    actions,
    async take(title: string) {
      const edits = actions.find((each) => each.title === title)?.edit?.changes?.[uri] ?? [];
      for (const { range: place, newText } of edits) client.change(path, place, newText);
      await client.settled();
      return client.pushed.get(uri)?.diagnostics.map(({ code }) => code);
    },
  };
}

test("a finding's fix is an action, and taking it ends the finding", async () => {
  const text = (soundWorkspace[module] ?? "").replace("level:", "levle:");
  const { actions, take } = await actionsAt(module, text, 1);
  expect(actions[0]).toMatchObject({
    title: 'Change to "level"',
    kind: "quickfix",
    isPreferred: true,
    diagnostics: [{ code: "schema/unknown-key" }],
  });
  expect(await take('Change to "level"')).toEqual([]);
});

test("a finding is set aside by a comment that asks for its reason", async () => {
  const text = (soundWorkspace[post] ?? "").replace("Who approves it?", "Who does not approve it?");
  const line = text.split("\n").findIndex((each) => each.includes("Who does not"));
  const { take, client } = await actionsAt(post, text, line);
  expect(await take("Ignore item/negative here, with a reason")).toEqual(["suppression/no-reason"]);
  client.change(post, { start: { line, character: 200 }, end: { line, character: 200 } }, " it is the point");
  await client.settled();
  expect(client.pushed.get(client.uri(post))?.diagnostics).toEqual([]);
});

test("front matter that does not end cannot be set aside: a comment above it would be its end", async () => {
  const { actions } = await actionsAt(
    "assessments/mid.assessment.md",
    "---\nwhen: mid\n\n### Who? {#who}\n",
    0,
  );
  const codes = actions.map(({ diagnostics }) => diagnostics?.[0]?.code);
  expect(codes).toContain("markdown/front-matter");
  expect(actions.map(({ title }) => title)).not.toContain("Ignore markdown/front-matter here, with a reason");
});
