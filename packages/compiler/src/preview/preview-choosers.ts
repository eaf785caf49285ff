import type { Program } from "@coursewright/spec";

/** For whom something is looked at. */
export interface PreviewChoice {
  readonly language: string;
  /** Only what these customers are taught; all of it without one. */
  readonly segment?: string;
  readonly variant?: string;
}

/** A list from which one entry is chosen. */
export interface PreviewChooser {
  readonly name: keyof PreviewChoice;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** The chosen entry. */
  readonly value: string;
}

interface Named {
  readonly id: string;
  readonly title: string;
}

/** The lists with which one chooses for whom a program is looked at: as many as there is something to choose from. */
export function previewChoosers(
  { languages, segments }: Pick<Program, "languages" | "segments">,
  variants: readonly Named[],
  { language, segment = "", variant = "" }: PreviewChoice,
): readonly PreviewChooser[] {
  const spoken = languages.map((value) => ({ value, label: names.of(value) ?? value }));
  return [
    ...(languages.length > 1
      ? [{ name: "language", label: "Language", options: spoken, value: language } as const]
      : []),
    ...listOf("segment", "Segment", "Every segment", segments, segment),
    ...listOf("variant", "Variant", "No variant", variants, variant),
  ];
}

const names = new Intl.DisplayNames(["en"], { type: "language" });

/** What is chosen and no longer there stands in the list as well, and says so. */
function listOf(
  name: "segment" | "variant",
  label: string,
  none: string,
  all: readonly Named[],
  value: string,
): readonly PreviewChooser[] {
  if (all.length === 0) return [];
  const known = [{ id: "", title: none }, ...all];
  const there = known.some(({ id }) => id === value);
  const shown = there ? known : [...known, { id: value, title: `${value} (not there)` }];
  return [{ name, label, options: shown.map(({ id, title }) => ({ value: id, label: title })), value }];
}
