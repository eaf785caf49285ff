import { nearest } from "../../text/nearest.ts";
import { fileKind } from "../../workspace/file-kind.ts";
import { defineRule } from "../rule.ts";

/** A file whose name is nearly one of the language's would silently not be read. */
export const unknownName = defineRule({
  code: "file/unknown-name",
  severity: "warning",
  demand: "A file that looks like a document has a document's name.",
  subject: "program",
  *check(_subject, world) {
    for (const path of world.paths()) {
      const meant = fileKind(path).as === "document" ? undefined : meantBy(path);
      if (meant === undefined || world.file(meant) !== undefined) continue;
      yield {
        message: `"${path}" is not read: no document has a name like that.`,
        hint: `Did you mean "${meant}"? Rename the file.`,
      };
    }
  },
});

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
