import { analyse, reportOn } from "@coursewright/spec";
import { expect, test } from "vitest";
import { soundWorkspace } from "../../spec/src/testing/sound-workspace.ts";
import { beginSession, folder } from "./testing/test-client.ts";

const module = "modules/approval-workflows/module.yaml";

test("pushes findings with the version they are for", async () => {
  const client = await beginSession(soundWorkspace);
  expect(client.pushes).toEqual([]);
  client.open(module);
  await client.settled();
  expect(client.pushed.get(client.uri(module))).toMatchObject({ version: 1, diagnostics: [] });
  client.change(module, { start: { line: 1, character: 0 }, end: { line: 1, character: 5 } }, "levle");
  await client.settled();
  expect(client.pushed.get(client.uri(module))).toMatchObject({
    version: 2,
    diagnostics: [
      {
        code: "schema/unknown-key",
        severity: 1,
        source: "coursewright",
        range: { start: { line: 1, character: 0 }, end: { line: 1, character: 5 } },
        codeDescription: { href: "https://coursewright.dev/rules/schema/unknown-key" },
      },
    ],
  });
});

test("pushes findings of files that are not open, and takes them back", async () => {
  const client = await beginSession(soundWorkspace);
  client.open(module);
  const line = (soundWorkspace[module] ?? "")
    .split("\n")
    .findIndex((each) => each.includes("build-routing:"));
  client.change(module, { start: { line, character: 2 }, end: { line, character: 15 } }, "built-routing");
  await client.settled();
  const other = client.uri("exercises/route-invoices/exercise.yaml");
  expect(client.pushed.get(other)?.diagnostics).toMatchObject([{ code: "reference/unknown" }]);
  expect(client.pushed.get(other)).not.toHaveProperty("version");
  client.close(module);
  await client.settled();
  expect(client.pushed.get(other)?.diagnostics).toEqual([]);
});

test("answers the report that check prints", async () => {
  const broken = { ...soundWorkspace, [module]: "title: x\nlevel: 9\n" };
  const client = await beginSession(broken);
  const report = await client.request("coursewright/diagnostics", { workspace: folder });
  expect(JSON.stringify(report)).toBe(JSON.stringify(reportOn(analyse(Object.entries(broken)).workspace)));
  expect(await client.request("coursewright/diagnostics", { workspace: "file:///elsewhere" })).toBeNull();
});

test("what is told always belongs to the version it names, however fast somebody types", async () => {
  const client = await beginSession(soundWorkspace);
  client.open(module, "title: A\n");
  for (let version = 2; version <= 60; version += 1)
    client.change(module, undefined, `title: A\nkey${version}: x\n`);
  await client.settled();
  const told = client.pushes.filter(({ uri }) => uri === client.uri(module));
  const versions = told.map(({ version }) => version ?? 0);
  expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
  expect(versions.at(-1)).toBe(60);
  expect(versions.length).toBeLessThan(60);
  for (const { version = 0, diagnostics } of told.filter(({ version = 0 }) => version > 1))
    expect(diagnostics.map(({ message }) => message).join()).toContain(`"key${version}"`);
});
