import { nearest } from "../../text/nearest.ts";
import { fileKind } from "../../workspace/file-kind.ts";
import type { World } from "../../workspace/world.ts";
import { defineRule } from "../rule.ts";

/** A file whose name is nearly one of the language's would silently not be read. */
export const unknownName = defineRule({
  code: "file/unknown-name",
  severity: "warning",
  demand: "A file that looks like a document has a document's name.",
  subject: "program",
  *check(_subject, world) {
    for (const path of world.paths()) {
      if (fileKind(path).as === "document") continue;
      const hint = hintFor(path, world);
      if (hint !== undefined)
        yield { file: path, message: `"${path}" is not read: no document has a name like that.`, hint };
    }
  },
});

/** What to do about a file that is not read and probably should be. */
function hintFor(path: string, world: World): string | undefined {
  const meant = meantBy(path);
  if (meant !== undefined && world.file(meant) === undefined)
    return `Did you mean "${meant}"? Rename the file.`;
  if (meant !== undefined && meant === path.toLowerCase().replace(/\.yml$/, ".yaml")) return undefined;
  const stray = strayIn(path);
  if (stray === undefined || isNamed(path, world)) return undefined;
  return `${stray} Rename it, remove it, or put it into a folder below if it is data.`;
}

/** YAML beside documents, where only documents belong; an exercise's folder has files of its own. */
function strayIn(path: string): string | undefined {
  const [folder = "", ...rest] = path.split("/");
  if (!/\.ya?ml$/i.test(path)) return undefined;
  if (folder === "modules" && rest.length === 2)
    return `A module is one file: "modules/${rest[0]}/module.yaml"; its lessons stand in it.`;
  const suffix = suffixes[folder];
  return suffix !== undefined && rest.length === 1
    ? `A file of this folder is named like "${folder}/${idOf(rest[0] ?? "")}.${suffix}.yaml".`
    : undefined;
}

function idOf(name: string): string {
  return name.slice(0, name.indexOf(".")) || "name";
}

/** Whether some document names the file: it is data then. */
function isNamed(path: string, world: World): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return world.usedKeys("file").some((text) => text.slice(text.lastIndexOf("/") + 1) === name);
}

const folders = ["modules", "exercises", "assessments", "sessions", "variants"];
const suffixes: Readonly<Record<string, string>> = {
  assessments: "assessment",
  sessions: "session",
  variants: "variant",
};
const folderFiles: Readonly<Record<string, readonly string[]>> = {
  modules: ["module"],
  exercises: ["exercise", "lab"],
};

/** The document's path that somebody who wrote this path had in mind. */
function meantBy(path: string): string | undefined {
  const ending = /\.(ya?ml|md)$/i.exec(path)?.[1]?.toLowerCase();
  if (ending === undefined) return undefined;
  const [first = "", second = "", third, ...more] = path.slice(0, -ending.length - 1).split("/");
  if (more.length > 0) return undefined;
  if (second === "") return ending === "md" ? undefined : rootFile(first);
  const folder = like(first, folders);
  if (folder === undefined) return undefined;
  return third === undefined ? flatFile(folder, second, ending) : folderFile(folder, second, third, ending);
}

function rootFile(name: string): string | undefined {
  const meant = like(name, ["training", "product"]);
  return meant === undefined ? undefined : `${meant}.yaml`;
}

/** `assessments/quiz.yaml`, `assessments/quiz.assesment.md`. */
function flatFile(folder: string, name: string, ending: string): string | undefined {
  const suffix = suffixes[folder];
  if (suffix === undefined) return undefined;
  const dot = name.lastIndexOf(".");
  const written = dot < 0 ? "" : name.slice(dot + 1);
  const id = dot < 0 ? name : name.slice(0, dot);
  if (ending === "md")
    return folder === "assessments" && like(written, [suffix]) !== undefined
      ? `${folder}/${id}.${suffix}.md`
      : undefined;
  return dot < 0 || like(written, [suffix]) !== undefined ? `${folder}/${id}.${suffix}.yaml` : undefined;
}

/** `modules/intro/modul.yaml`, `exercises/intro/lab.yml`; other files of the folder are its own business. */
function folderFile(folder: string, id: string, name: string, ending: string): string | undefined {
  const meant = ending === "md" ? undefined : like(name, folderFiles[folder] ?? []);
  return meant === undefined ? undefined : `${folder}/${id}/${meant}.yaml`;
}

/** Short names are near to too many words: there only case and a plural count as slips. */
function like(word: string, names: readonly string[]): string | undefined {
  const same = names.find((name) => word.toLowerCase().replace(/s$/, "") === name.replace(/s$/, ""));
  return (
    same ??
    nearest(
      word,
      names.filter((name) => name.length > 5),
    )
  );
}
