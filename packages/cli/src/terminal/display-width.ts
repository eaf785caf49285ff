/**
 * How many columns a terminal gives a text: none for our colours and for marks that combine, two for
 * wide characters (UAX #11).
 */
export function displayWidth(text: string): number {
  if (ascii.test(text)) return text.length;
  let width = 0;
  for (const character of text.replace(colours, "")) width += widthOf(character);
  return width;
}

/** The columns of one character. */
export function widthOf(character: string): number {
  if (combining.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}

const escapeCharacter = "\u001b";
const colours = new RegExp(`${escapeCharacter}\\[\\d+m`, "g");
const ascii = /^[\x20-\x7e]*$/;
const combining = /^(?:\p{Mn}|\p{Me}|[\u200b-\u200d]|[\ufe00-\ufe0f])$/u;
const wide =
  /^[\p{Emoji_Presentation}\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]$/u;
