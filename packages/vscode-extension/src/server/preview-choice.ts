import { type PreviewChooser, previewChoosers } from "@coursewright/compiler";
import type { PreviewAsked } from "@coursewright/lsp";
import { type Program, type ResolveOptions, resolveProgram, type Workspace } from "@coursewright/spec";

/** For whom a file is shown, and what else it could be shown for. */
export interface ShownFor {
  readonly view: ResolveOptions;
  readonly segment: { readonly segment?: string };
  readonly choosers: readonly PreviewChooser[];
  /** What the names of translated texts, and of those of variants, end with. */
  readonly endings: readonly string[];
}

/** The entry of a list that leaves the choice to the file's name; no id looks like it. */
const likeFile = ".";

/**
 * What was chosen, as far as it is there; else the language and the variant that the file's name ends with
 * (`name.variant.language.md`), else the program's first language.
 */
export function choiceOf({ workspace, path, choice }: PreviewAsked): ShownFor | undefined {
  const program = resolveProgram(workspace);
  if (program === undefined) return undefined;
  const variants = variantsOf(workspace);
  const named = namedBy(path, program, variants);
  const language = program.languages.find((each) => each === choice.language);
  const variant = choice.variant === "" ? "" : variants.find(({ id }) => id === choice.variant)?.id;
  const segment = program.segments.find(({ id }) => id === choice.segment)?.id;
  const chosen = segment === undefined ? {} : { segment };
  const shown = { language: language ?? named.language, variant: variant ?? named.variant };
  return {
    view: { language: shown.language, ...(shown.variant === "" ? {} : { variant: shown.variant }) },
    segment: chosen,
    choosers: previewChoosers(program, variants, { ...shown, ...chosen }).map((chooser) => {
      if (chooser.name === "segment") return chooser;
      const own = chooser.name === "language" ? language : variant;
      return withFile(chooser, named[chooser.name], own);
    }),
    endings: [...program.languages, ...variants.map(({ id }) => id)],
  };
}

/** The list with an entry more at its top: what the file's name says. */
function withFile(chooser: PreviewChooser, named: string, chosen: string | undefined): PreviewChooser {
  const label = chooser.options.find(({ value }) => value === named)?.label ?? named;
  const options = [{ value: likeFile, label: `As the file: ${label}` }, ...chooser.options];
  return { ...chooser, options, value: chosen ?? likeFile };
}

interface Variant {
  readonly id: string;
  readonly title: string;
}

function variantsOf({ world }: Workspace): readonly Variant[] {
  return world.keys("variant").map((id) => ({ id, title: world.value("variant", id)?.title ?? id }));
}

function namedBy(path: string, { languages }: Program, variants: readonly Variant[]) {
  const endings = path.endsWith(".md") ? path.split("/").at(-1)?.split(".").slice(1, -1) : [];
  return {
    language: languages.slice(1).find((each) => endings?.includes(each)) ?? languages[0] ?? "en",
    variant: variants.find(({ id }) => endings?.includes(id))?.id ?? "",
  };
}
