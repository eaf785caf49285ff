import type { Lesson } from "../language/language.ts";
import { plainMap } from "../types/plain-map.ts";
import { resolvePath } from "../workspace/resolve-path.ts";
import { query, type World } from "../workspace/world.ts";

/**
 * The Markdown files in a module's folder that no lesson uses, sorted: neither as its text or transcript,
 * nor as a translation or a variant of one, nor by a link from one. Files for the people who write the
 * module are left out: those whose name, or whose folder's, begins with `_`, read-mes and licences.
 */
export const unusedTexts = query("unused-texts", (world, module): readonly string[] => {
  const files = world.get(textsByModule, "")[module] ?? [];
  if (files.length === 0) return [];
  const own = new Set(world.get(lessonFiles, module));
  const left = files.filter((path) => !isUsed(path, own));
  if (left.length === 0) return [];
  const all = new Set(world.keys("module").flatMap((id) => world.get(lessonFiles, id)));
  const unused = left.filter((path) => !isUsed(path, all) && isReadable(path, world));
  return unused.filter((path) => !stemsOf(path).some((stem) => unused.includes(stem)));
});

/** A file that cannot be read has a finding of its own. */
function isReadable(path: string, world: World): boolean {
  return world.file(path)?.markdown !== undefined;
}

/** Markdown files below `modules/<id>/` by that id. */
export const textsByModule = query(
  "texts-by-module",
  (world): Readonly<Record<string, readonly string[]>> => {
    const byModule = new Map<string, string[]>();
    for (const path of world.paths()) {
      const [, module, name = ""] = /^modules\/([^/]+)\/(.+)\.md$/.exec(path) ?? [];
      if (module === undefined || isForAuthors(name)) continue;
      const known = byModule.get(module) ?? [];
      byModule.set(module, known);
      known.push(path);
    }
    return plainMap([...byModule]);
  },
);

function isForAuthors(name: string): boolean {
  return /(?:^|\/)_|(?:^|\/)(?:readme|changelog|licen[cs]e|contributing|notes?|todo)(?:\.[^/]*)?$/i.test(
    name,
  );
}

/** The workspace's files that a module's lessons use. */
export const lessonFiles = query("lesson-files", (world, module): readonly string[] => {
  const written = (world.value("module", module)?.lessons ?? []).flatMap(filesOf);
  const named = written.map((path) => resolvePath(`modules/${module}`, path));
  return [...new Set([...named, ...named.flatMap((path) => linkedFrom(path, world))])];
});

function filesOf({ text, media = [] }: Lesson): readonly string[] {
  return [text ?? [], media.flatMap(({ file, transcript }) => [file ?? [], transcript ?? []].flat())].flat();
}

function linkedFrom(path: string, world: World): readonly string[] {
  const folder = path.slice(0, Math.max(0, path.lastIndexOf("/")));
  return (world.file(path)?.markdown?.links ?? []).map(({ target }) =>
    resolvePath(folder, target.replace(/[?#].*$/s, "")),
  );
}

function isUsed(path: string, used: ReadonlySet<string>): boolean {
  return used.has(path) || stemsOf(path).some((stem) => used.has(stem));
}

/** What a file translates or varies: `why.md` for `why.id.md` and `why.bank.id.md`. */
function stemsOf(path: string): readonly string[] {
  const [, one] = /^(.+)\.[\w-]+\.md$/.exec(path) ?? [];
  const [, two] = /^(.+)\.[\w-]+\.[\w-]+\.md$/.exec(path) ?? [];
  return [one, two].flatMap((stem) => (stem === undefined ? [] : [`${stem}.md`]));
}
