import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { CodeAction, Diagnostic } from "vscode-languageserver";
import { readRulePage } from "../../spec/src/testing/rule-page.ts";
import { findingsOf } from "../../spec/src/testing/rule-test.ts";
import { soundWorkspace } from "../../spec/src/testing/sound-workspace.ts";
import { beginSession, type TestClient } from "./testing/test-client.ts";

const pages = `${import.meta.dirname}/../../../docs/rules`;
const rules = `${import.meta.dirname}/../../spec/src/rules`;
const module = "modules/approval-workflows/module.yaml";
const post = "assessments/approvals-post.assessment.yaml";
const exercise = "exercises/route-invoices/exercise.yaml";

/** Mistakes that have a fix where their page shows others that have none. */
const others: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "schema/choice": changed(post, "type: multiple-choice", "type: multiple-choise"),
  "schema/unknown-key": changed(module, "level:", "levle:"),
  "yaml/indentation": changed(exercise, "  from 5,000 to", "from 5,000 to"),
  "yaml/missing-colon": changed(module, "level: 2", "level = 2"),
  "yaml/odd-character": changed(module, "level: 2", "level:\u00a02"),
  "yaml/unclosed-quote": changed(module, "title: Approval workflows", 'title: "Approval workflows”'),
};

/** The files with a mistake that can be mended, by the code of its finding. */
const examples = codesIn(pages, ".md").flatMap((code) => {
  const files = others[code] ?? readRulePage(readFileSync(`${pages}/${code}.md`, "utf8")).bad;
  const fixable = findingsOf(code, files).find(({ fixes }) => fixes.length > 0);
  return fixable === undefined ? [] : [{ code, files, path: fixable.file }];
});

test("every rule that has a fix has an example, and so has what reading finds", () => {
  const withFix = codesIn(rules, ".ts").filter((code) =>
    /\bfixes:/.test(readFileSync(`${rules}/${code}.ts`, "utf8")),
  );
  expect(withFix).toContain("release/unknown-release");
  expect(examples.map(({ code }) => code)).toEqual([...new Set([...withFix, ...ofReading])].sort());
});

/** Findings of reading a text that have a fix. */
const ofReading = [
  "id/format",
  "markdown/front-matter",
  "schema/choice",
  "schema/type",
  "schema/unknown-key",
  "yaml/colon-in-text",
  "yaml/comma-in-text",
  "yaml/curly-quotes",
  "yaml/hash-in-text",
  "yaml/indentation",
  "yaml/missing-colon",
  "yaml/odd-character",
  "yaml/syntax",
  "yaml/template-unquoted",
  "yaml/unclosed-quote",
  "yaml/unknown-alias",
  "yaml/version-number",
  "yaml/yes-no",
];

test.each(examples)(
  "taking every fix of $code in an editor ends its findings",
  async ({ code, files, path }) => {
    const client = await beginSession({ ...soundWorkspace, ...files });
    client.open(path);
    await client.settled();
    const before = codesOf(client, path);
    expect(before).toContain(code);
    for (let taken = 0; taken < before.length && codesOf(client, path).includes(code); taken += 1)
      await takeFirst(client, path, code);
    const left = codesOf(client, path);
    expect(left).not.toContain(code);
    // What could not be judged before may be found now; nothing is less sound than it was.
    expect(left.filter((each) => !before.includes(each) && /^(?:yaml|schema|markdown)\//.test(each))).toEqual(
      [],
    );
    expect(client.errors).toEqual([]);
  },
);

async function takeFirst(client: TestClient, path: string, code: string): Promise<void> {
  const uri = client.uri(path);
  const finding = findingsIn(client, path).find((each) => each.code === code);
  const actions = await client.request<readonly CodeAction[]>("textDocument/codeAction", {
    textDocument: { uri },
    range: finding?.range,
    context: { diagnostics: [finding] },
  });
  const action = actions.find(({ diagnostics }) => diagnostics?.[0]?.code === code);
  expect(action).toMatchObject({ kind: "quickfix", isPreferred: true });
  const edits = Object.entries(action?.edit?.changes ?? {});
  expect(edits.map(([changed]) => changed)).toEqual([uri]);
  const fromTheEnd = edits
    .flatMap(([, list]) => list)
    .toSorted(
      (a, b) => b.range.start.line - a.range.start.line || b.range.start.character - a.range.start.character,
    );
  for (const { range, newText } of fromTheEnd) client.change(path, range, newText);
  await client.settled();
}

function findingsIn(client: TestClient, path: string): readonly Diagnostic[] {
  return client.pushed.get(client.uri(path))?.diagnostics ?? [];
}

function codesOf(client: TestClient, path: string): readonly string[] {
  return findingsIn(client, path).map(({ code }) => String(code));
}

function changed(path: string, text: string, now: string): Readonly<Record<string, string>> {
  return { [path]: (soundWorkspace[path] ?? "").replace(text, now) };
}

/** The codes that have a file of their name in a folder. */
function codesIn(folder: string, ending: ".md" | ".ts"): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => /^[a-z-]+\/[a-z0-9-]+\.\w+$/.test(file) && file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .sort();
}
