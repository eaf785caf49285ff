/** A text as it can be set, and the characters that no font has. */
export interface Showable {
  readonly text: string;
  readonly missing: readonly string[];
}

/** Stands where a character has no glyph. */
const placeholder = "\u25a1";

/**
 * Takes out of a text what cannot be drawn: control characters and half pairs vanish, as do invisible characters that
 * no font has; a character without a glyph becomes a box.
 */
export function showableText(text: string, covers: (codePoint: number) => boolean): Showable {
  const missing = new Set<string>();
  let shown = "";
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (character === "\n" || character === "\t") shown += character;
    else if (refused.test(character)) continue;
    else if (covers(codePoint)) shown += character;
    else if (space.test(character)) shown += " ";
    else if (!invisible.test(character)) {
      missing.add(character);
      shown += placeholder;
    }
  }
  return { text: shown, missing: [...missing] };
}

/** Control characters, half pairs and what PDF/UA-1 forbids; some fonts have glyphs for them. */
const refused = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\ufeff]/u;
const invisible = /\p{Default_Ignorable_Code_Point}/u;
/** Line and paragraph separators, and spaces of every width. */
const space = /[\p{Z}]/u;
