import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { activate } from "./testing/activate.ts";

const { contributes, capabilities } = JSON.parse(
  readFileSync(new URL("../package.json", import.meta.url), "utf8"),
);
const place = { folder: "/training", programs: [""] };
const declared: readonly string[] = contributes.commands.map(({ command }: { command: string }) => command);
const desktop = await activate("extension", { ...place, trusted: true });
const web = await activate("extension-web", { ...place, trusted: true });

/** What cannot be done in a browser: what only the extension for desktops registers. */
const programs = desktop.commands.filter((command) => !web.commands.includes(command));

test("every command that is offered is there, and the other way round", () => {
  expect(desktop.commands.toSorted()).toEqual(declared.toSorted());
});

test("what runs programs is hidden in a browser and disabled in a folder that nobody trusts", () => {
  expect(programs).toEqual(["coursewright.check", "coursewright.build", "coursewright.startLab"]);
  for (const { command, enablement = "" } of contributes.commands)
    expect([command, enablement]).toEqual([
      command,
      programs.includes(command) ? "(!isWeb || remoteName) && isWorkspaceTrusted" : "",
    ]);
  for (const { command, when } of Object.values<{ command: string; when: string }[]>(
    contributes.menus,
  ).flat())
    expect([command, when.includes("(!isWeb || remoteName)")]).toEqual([command, programs.includes(command)]);
  expect(contributes.taskDefinitions[0].when).toBe("(!isWeb || remoteName) && isWorkspaceTrusted");
  expect([web.taskProviders.size, web.testControllers]).toEqual([0, []]);
});

test("every command has a line for the palette: nothing is offered where no program is open", () => {
  const lines: readonly { command: string; when: string }[] = contributes.menus.commandPalette;
  expect(lines.map(({ command }) => command).toSorted()).toEqual(declared.toSorted());
  for (const { when } of lines) expect(when).toMatch(/^(?:false|coursewright\.active(?: && .+)?)$/);
});

test("in a folder that nobody trusts no program can be run, until somebody does", async () => {
  expect(capabilities.untrustedWorkspaces).toMatchObject({
    supported: "limited",
    restrictedConfigurations: ["coursewright.command"],
  });
  const editor = await activate("extension", { ...place, trusted: false });
  expect(editor.commands.toSorted()).toEqual(web.commands.toSorted());
  expect([editor.taskProviders.size, editor.testControllers]).toEqual([0, []]);
  editor.grantTrust();
  expect(editor.commands.toSorted()).toEqual(desktop.commands.toSorted());
  expect([[...editor.taskProviders.keys()], editor.testControllers]).toEqual([
    ["coursewright"],
    ["coursewright.labs"],
  ]);
});

test("no other setting is declared than those that tests know", () => {
  expect(Object.keys(contributes.configuration.properties)).toEqual([
    "coursewright.command",
    "coursewright.diagnostics.closedFiles",
    "coursewright.trace.server",
  ]);
});

test("coursewright.command names the command that tasks run", async () => {
  const runs = async (command: string) => {
    const settings = { "coursewright.command": command };
    const editor = await activate("extension", { ...place, trusted: true, settings });
    const [task] = (await editor.taskProviders.get("coursewright")?.provideTasks()) ?? [];
    return [task?.execution.process, task?.execution.args[0]];
  };
  expect(await runs("")).toEqual(["coursewright", "check"]);
  expect(await runs("/opt/coursewright")).toEqual(["/opt/coursewright", "check"]);
  expect(await runs("/opt/coursewright.js")).toEqual(["node", "/opt/coursewright.js"]);
});

test.each(["extension", "extension-web"] as const)(
  "closedFiles switches findings of closed files off and takes back those that are shown: %s",
  async (entry) => {
    const asked = async (closedFiles: boolean) => {
      const settings = { "coursewright.diagnostics.closedFiles": closedFiles };
      const editor = await activate(entry, { ...place, trusted: true, settings });
      const reported: unknown[] = [];
      const known = [{ uri: "file:///training/product.yaml", value: "1" }];
      const answer = editor.client?.closedFiles(
        known,
        {},
        (report) => reported.push(report),
        () => "asked",
      );
      return { answer, reported };
    };
    expect(await asked(true)).toEqual({ answer: "asked", reported: [] });
    const items = [{ kind: "full", uri: "file:///training/product.yaml", version: null, items: [] }];
    expect(await asked(false)).toEqual({ answer: { items }, reported: [{ items }] });
  },
);

test("trace.server is read by the client, whose id is the section of the settings", () => {
  expect([desktop.client?.id, web.client?.id]).toEqual(["coursewright", "coursewright"]);
  const { default: standard, enum: words } =
    contributes.configuration.properties["coursewright.trace.server"];
  // The client takes "off" for "messages": the log level of its channel switches it on and off.
  expect([standard, words]).toEqual(["messages", ["messages", "verbose"]]);
});
