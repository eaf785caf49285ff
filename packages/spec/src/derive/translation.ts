import { documentKinds } from "../language/language.ts";
import { type Comparison, compareTexts, isBegun } from "../locale/compare-texts.ts";
import { isId } from "../types/names.ts";
import { targetsOf } from "../workspace/entity-index.ts";
import { resolvePath } from "../workspace/resolve-path.ts";
import { query, type World } from "../workspace/world.ts";
import { orphanTranslations } from "./orphan-translations.ts";
import { isAssessmentReached, isExerciseReached, isModuleReached } from "./reach.ts";

/** How far a program is translated into a language. */
export interface Translation extends Comparison {
  /** Translated lesson texts that are not there. */
  readonly files: readonly string[];
}

/**
 * What a language lacks and what its catalogue translated from another text. A language whose catalogue has
 * no translation yet is not begun, and lacks nothing; one that cannot be read says nothing. The key is the language.
 */
export const translationOf = query("translation", (world, language): Translation => {
  const catalogue = world.locale(language);
  if (catalogue === undefined || catalogue.problems.length > 0 || !isBegun(catalogue))
    return { missing: [], stale: [], files: [] };
  const parts = documentKinds.flatMap(({ kind }) =>
    [...new Set(world.keys(kind))].map((key) => world.get(documentTranslation, `${language} ${kind} ${key}`)),
  );
  return {
    missing: [...new Set(parts.flatMap(({ missing }) => missing))],
    stale: [...new Set(parts.flatMap(({ stale }) => stale))],
    files: world.keys("module").flatMap((id) => world.get(missingTexts, `${language} ${id}`)),
  };
});

/** Of a document that was read whole: else what changed, or is not there, may be what is wrong in it. The key is `language kind id`. */
const documentTranslation = query("document-translation", (world, name): Comparison => {
  const [language = "", kind = "", ...id] = name.split(" ");
  const key = id.join(" ");
  const catalogue = world.locale(language);
  const value = world.value(kind as "module", key);
  const file = world.filesOf(kind, key)[0];
  const type = documentKinds.find((each) => each.kind === kind)?.type;
  if (catalogue === undefined || value === undefined || file === undefined || type === undefined)
    return { missing: [], stale: [] };
  if (world.reading(kind, key) !== "whole" || hasUnknownKey(kind, key, world))
    return { missing: [], stale: [] };
  if (!isReached(kind, key, world)) return { missing: [], stale: [] };
  return compareTexts(value, type, file, catalogue);
});

/** What stands below the name of nothing stands elsewhere in the catalogue. */
function hasUnknownKey(kind: string, key: string, world: World): boolean {
  return world
    .references(kind, key)
    .filter(({ asKey }) => asKey === true)
    .some((reference) => !targetsOf(reference, key).some((target) => existsAs(target, world)));
}

/** Of a target as `targetsOf` writes it: `kind key`. */
function existsAs(target: string, world: World): boolean {
  const at = target.indexOf(" ");
  return world.exists(target.slice(0, at), target.slice(at + 1));
}

/** Translated texts of a module's lessons that are not there. The key is `language module`. */
const missingTexts = query("missing-texts", (world, name): readonly string[] => {
  const [language = "", ...id] = name.split(" ");
  const module = id.join(" ");
  if (!isReached("module", module, world)) return [];
  const misnamed = new Set(world.get(orphanTranslations, module).map(({ meant }) => meant));
  return (world.value("module", module)?.lessons ?? []).flatMap(({ text }) => {
    const source = text === undefined ? undefined : resolvePath(`modules/${module}`, text);
    if (source === undefined || world.file(source) === undefined) return [];
    const translated = source.replace(/\.md$/, `.${language}.md`);
    const isThere = translated === source || world.file(translated) !== undefined || misnamed.has(translated);
    return isThere ? [] : [translated];
  });
});

/** What nobody reaches, is being written or has to be renamed is translated later; what is retired is not. */
function isReached(kind: string, key: string, world: World): boolean {
  if (!isId(key)) return false;
  if (kind === "assessment") return world.get(isAssessmentReached, key);
  if (kind === "exercise" || kind === "lab") return world.get(isExerciseReached, key);
  if (kind !== "module") return true;
  const status = world.head("module", key)?.status;
  return status !== "draft" && status !== "retired" && world.get(isModuleReached, key);
}
