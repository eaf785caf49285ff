import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { vsCodeCommands } from "./testing/vs-code-commands.ts";

const place = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const manifest = JSON.parse(readFileSync(place("package.json"), "utf8"));
const { contributes } = manifest;
const [walkthrough] = contributes.walkthroughs;
/** The tests in a real editor look for them there. */
const ofVsCode: ReadonlySet<string> = new Set(vsCodeCommands);
const own = new Set(contributes.commands.map(({ command }: { command: string }) => command));

/** Where the texts lead. */
const links = [
  ...contributes.viewsWelcome.map(({ contents }: { contents: string }) => contents),
  ...walkthrough.steps.map(({ description }: { description: string }) => description),
].flatMap((text: string) => [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, to = ""]) => to));

test("every link is a command that there is", () => {
  expect(links.length).toBeGreaterThan(4);
  for (const link of links) {
    const [, command] = /^command:([\w.]+)(?:\?|$)/.exec(link) ?? [];
    expect(own.has(command) || ofVsCode.has(command ?? link), link).toBe(true);
  }
});

test("what opens the walkthrough names it as it is installed", async () => {
  const to = links.find((link) => link.includes("openWalkthrough")) ?? "";
  const named: unknown = JSON.parse(decodeURIComponent(to.slice(to.indexOf("?") + 1)));
  const installed = /\.\.\.rest, name: "(\w+)"/.exec(readFileSync(place("build.mjs"), "utf8"))?.[1];
  expect(named).toBe(`${manifest.publisher}.${installed}#${walkthrough.id}`);
});

test("steps are ticked off by commands and contexts that there are, and their pages are installed", () => {
  const packed = readFileSync(place("build.mjs"), "utf8");
  for (const { id, media, completionEvents } of walkthrough.steps) {
    expect([id, existsSync(place(media.markdown))]).toEqual([id, true]);
    expect(packed).toContain(`"${media.markdown.split("/")[0]}"`);
    expect(completionEvents).not.toEqual([]);
    for (const event of completionEvents) {
      const [kind, name] = event.split(":");
      if (kind === "onCommand") expect(own.has(name) || ofVsCode.has(name), event).toBe(true);
      else expect(event).toBe("onContext:coursewright.active");
    }
  }
});

test("a step that needs programs is not shown in a browser", () => {
  const web = walkthrough.steps.filter(({ when }: { when?: string }) => when !== "!isWeb || remoteName");
  expect(web.map(({ id }: { id: string }) => id)).toEqual(["program", "findings", "preview"]);
});

test("the pages name commands by their titles", () => {
  const titles = contributes.commands.map(({ title }: { title: string }) => title);
  const page = readFileSync(place("walkthrough/preview.md"), "utf8");
  const named = [...page.matchAll(/\*\*(Preview [^*]+)\*\*/g)].map(([, name = ""]) =>
    name.replace(/\s+/g, " "),
  );
  expect(named).toHaveLength(2);
  for (const name of named) expect(titles).toContain(name);
});

test("nothing is cut off or shown as it is typed: a short description, no code in steps, no wide lines", () => {
  expect(walkthrough.description.length).toBeLessThan(60);
  for (const { description, media } of walkthrough.steps) {
    expect(description).not.toContain("`");
    expect(readFileSync(place(media.markdown), "utf8")).not.toContain("```");
  }
});
