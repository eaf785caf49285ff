import { nearest } from "../text/nearest.ts";
import { resolvePath } from "../workspace/resolve-path.ts";
import { query, type World } from "../workspace/world.ts";
import { unusedTexts } from "./unused-texts.ts";

/** A file that translates or varies a text that is not there, and the name that it may have to have. */
export interface OrphanTranslation {
  readonly path: string;
  /** The text that its name belongs to. */
  readonly source: string;
  readonly meant?: string;
}

/** The unused texts of a module that a language or a variant of the program is written behind: left after a rename. */
export const orphanTranslations = query(
  "orphan-translations",
  (world, module): readonly OrphanTranslation[] => {
    const unused = world.get(unusedTexts, module);
    if (unused.length === 0) return [];
    const endings = endingsOf(world);
    return unused.flatMap((path) => {
      const ending = endings.find((each) => path.endsWith(each));
      if (ending === undefined) return [];
      const stem = path.slice(0, -ending.length);
      const meant = meantBy(stem, ending, module, world);
      return [{ path, source: `${stem}.md`, ...(meant === undefined ? {} : { meant }) }];
    });
  },
);

/** `.id.md`, `.bank.md`, `.bank.id.md`; the longest first. */
function endingsOf(world: World): readonly string[] {
  const languages = (world.head("program", "program")?.languages ?? []).slice(1);
  const variants = world.keys("variant");
  return [
    ...variants.flatMap((variant) => languages.map((language) => `.${variant}.${language}.md`)),
    ...[...languages, ...variants].map((each) => `.${each}.md`),
  ];
}

/** The nearest lesson's text without such a version, or the only one. */
function meantBy(stem: string, ending: string, module: string, world: World): string | undefined {
  const stems = (world.value("module", module)?.lessons ?? []).flatMap(({ text }) => {
    const source = text === undefined ? "" : resolvePath(`modules/${module}`, text).replace(/\.md$/, "");
    return source === "" || world.file(`${source}${ending}`) !== undefined ? [] : [source];
  });
  const near = nearest(stem, stems) ?? (stems.length === 1 ? stems[0] : undefined);
  return near === undefined ? undefined : `${near}${ending}`;
}
