import { nearest } from "../text/nearest.ts";
import { isId } from "../types/names.ts";
import { fileKind } from "./file-kind.ts";

/**
 * The document's path that somebody who wrote this path had in mind: `modules/intro/module.yaml` for
 * `modules/intro/modul.yml`.
 *
 * @returns `undefined` for a document, and for what is none in any spelling.
 */
export function meantDocument(path: string): string | undefined {
  const [end, ending] = /\.(ya?ml|md)(?:\.txt)?$/i.exec(path) ?? [];
  if (end === undefined || ending === undefined || fileKind(path).as === "document") return undefined;
  const [first = "", second = "", third, ...more] = path.slice(0, -end.length).split("/");
  if (more.length > 0) return undefined;
  const format = ending.toLowerCase() === "md" ? "md" : "yaml";
  if (second === "") return format === "md" ? undefined : rootFile(first);
  const folder = like(first, folders);
  if (folder === undefined) return undefined;
  return third === undefined ? flatFile(folder, second, format) : folderFile(folder, second, third, format);
}

const folders = ["modules", "exercises", "assessments", "sessions", "variants", "theme"];

/** What the names of documents end in, in folders of one file each. */
export const suffixes: Readonly<Record<string, string>> = {
  assessments: "assessment",
  sessions: "session",
  variants: "variant",
};

/** The documents of folders that have a folder for each. */
const folderFiles: Readonly<Record<string, readonly string[]>> = {
  modules: ["module"],
  exercises: ["exercise", "lab"],
};

function rootFile(name: string): string | undefined {
  const meant = like(name, ["training", "product"]);
  return meant === undefined ? undefined : `${meant}.yaml`;
}

/** `assessments/quiz.yaml`, `assessments/quiz.assesment.md`, `modules/intro.yaml`, `theme/theme.yml`. */
function flatFile(folder: string, name: string, format: "md" | "yaml"): string | undefined {
  const suffix = suffixes[folder];
  if (folder === "theme") return format === "yaml" && like(name, ["theme"]) ? "theme/theme.yaml" : undefined;
  if (suffix === undefined)
    return format === "yaml" && isId(name) ? `${folder}/${name}/${folderFiles[folder]?.[0]}.yaml` : undefined;
  const dot = name.lastIndexOf(".");
  const written = dot < 0 ? "" : name.slice(dot + 1);
  const id = dot < 0 ? name : name.slice(0, dot);
  if (format === "md")
    return folder === "assessments" && like(written, [suffix]) !== undefined
      ? `${folder}/${id}.${suffix}.md`
      : undefined;
  return dot < 0 || like(written, [suffix]) !== undefined ? `${folder}/${id}.${suffix}.yaml` : undefined;
}

/** `modules/intro/modul.yaml`, `exercises/intro/lab.yml`; other files of the folder are its own business. */
function folderFile(folder: string, id: string, name: string, format: "md" | "yaml"): string | undefined {
  const meant = format === "md" ? undefined : like(name, folderFiles[folder] ?? []);
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
