import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const read = (path: string): string =>
  readFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), "utf8");
const { contributes } = JSON.parse(read("package.json"));

/** The first cells of the rows of the table below a heading. */
function rows(heading: string): readonly string[] {
  const part = read("README.md").split(`## ${heading}\n`)[1]?.split("\n## ")[0] ?? "";
  return [...part.matchAll(/^\| (.+?) \|/gm)].map(([, cell = ""]) => cell).slice(2);
}

test("every command that people can choose is explained, and no other", () => {
  const hidden = contributes.menus.commandPalette
    .filter(({ when }: { when: string }) => when === "false")
    .map(({ command }: { command: string }) => command);
  const titles = contributes.commands
    .filter(({ command }: { command: string }) => !hidden.includes(command))
    .map(({ title }: { title: string }) => title);
  expect([...rows("Commands")].sort()).toEqual([...titles].sort());
});

test("every setting is explained, and no other", () => {
  const settings = Object.keys(contributes.configuration.properties).map((name) => `\`${name}\``);
  expect(rows("Settings")).toEqual(settings);
});

test("every snippet is named", () => {
  const table = read("README.md").split("## Snippets")[1]?.split("\n## ")[0] ?? "";
  for (const { language, path } of contributes.snippets) {
    const row = table.split("\n").find((line) => line.toLowerCase().startsWith(`| ${language} |`)) ?? "";
    const named = [...row.matchAll(/`([\w-]+)`/g)].map(([, word]) => word);
    const snippets: readonly { prefix: string }[] = Object.values(JSON.parse(read(path)));
    expect(named).toEqual(snippets.map(({ prefix }) => prefix));
  }
});
