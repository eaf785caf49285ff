/**
 * Percent-encoding with `~` for the percent sign and `_` for a space: ASCII that survives an LMS which decodes forms
 * once too often. A lone surrogate becomes U+FFFD.
 */
export function escapeText(text: string): string {
  const wellFormed = text.replace(/\p{Surrogate}/gu, "\ufffd");
  const encoded = encodeURIComponent(wellFormed).replace(/[~_']/g, (character) => `%${hexOf(character)}`);
  return encoded.replace(/%20/g, "_").replace(/%/g, "~");
}

function hexOf(character: string): string {
  return character.charCodeAt(0).toString(16).toUpperCase();
}

/** Nothing where the text was never written by `escapeText`. */
export function unescapeText(text: string): string[] {
  try {
    return [decodeURIComponent(text.replace(/_/g, " ").replace(/~/g, "%"))];
  } catch {
    return [];
  }
}
