import { documentKinds, type EntityKind, type EntityValues, type Variant } from "../language/language.ts";
import { catalogueOf } from "../locale/catalogue.ts";
import { transformTexts } from "../locale/transform-texts.ts";
import { resolvePath } from "../workspace/resolve-path.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** A language and a variant to resolve a program in. */
export interface View {
  readonly language: string;
  /** Whether the language is the one the program is written in. */
  readonly source: boolean;
  readonly variant?: { readonly id: string } & Variant;
}

/** Reads documents as one view shows them: translated, then in the variant's words. */
export class Overlay {
  readonly #workspace: Workspace;
  readonly #view: View;
  readonly #translations: ReadonlyMap<string, string>;

  constructor(workspace: Workspace, view: View) {
    this.#workspace = workspace;
    this.#view = view;
    this.#translations = view.source ? new Map() : catalogueOf(workspace.world.locale(view.language));
  }

  /** A document's value; `undefined` if there is none or it is not usable. */
  document<K extends EntityKind>(kind: K, id: string): EntityValues[K] | undefined {
    const value = this.#workspace.world.value(kind, id);
    const file = this.#workspace.world.filesOf(kind, id)[0] ?? "";
    const type = documentKinds.find((each) => each.kind === kind)?.type;
    if (value === undefined || type === undefined) return value;
    const visit = (text: string, path: string): string =>
      this.#reword(this.#translations.get(`${file}#${path}`) ?? text);
    return transformTexts(value, type, "", visit) as EntityValues[K];
  }

  /** The translation of a place of the catalogue that no text of the source has; none in the source language. */
  translation(context: string): string | undefined {
    const text = this.#translations.get(context);
    return text === undefined ? undefined : this.#reword(text);
  }

  /**
   * A Markdown text beside a document: `name.variant.language.md`, `name.variant.md`,
   * `name.language.md`, else `name.md`.
   */
  markdown(folder: string, written: string): { readonly text: string; readonly file: string } | undefined {
    const file = resolvePath(folder, written);
    const stem = file.replace(/\.md$/, "");
    const { variant, language, source } = this.#view;
    const names = [
      ...(variant === undefined
        ? []
        : [...(source ? [] : [`${stem}.${variant.id}.${language}.md`]), `${stem}.${variant.id}.md`]),
      ...(source ? [] : [`${stem}.${language}.md`]),
      file,
    ];
    for (const name of names) {
      const text = this.#workspace.text(name);
      if (text !== undefined) return { text: this.#reword(text), file: name };
    }
    return undefined;
  }

  /** The variant's words in place of the program's: whole words, longest first, outside templates and merge tags. */
  #reword(text: string): string {
    const words = Object.entries(this.#view.variant?.words ?? {}).sort(([a], [b]) => b.length - a.length);
    if (words.length === 0) return text;
    const pattern = new RegExp(
      `\\{\\{[^{}]*\\}\\}|\\[\\[[^[\\]]*\\]\\]|(?<![\\p{L}\\p{N}])(?:${words.map(([word]) => literally(word)).join("|")})(?![\\p{L}\\p{N}])`,
      "gu",
    );
    const replacements = new Map(words);
    return text.replace(pattern, (word) => replacements.get(word) ?? word);
  }
}

function literally(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
