import type { AnswerKey } from "./course.ts";

/**
 * Hides an answer key from a casual look at the package's source. It is obfuscation, not a secret:
 * a package that scores in the browser carries its key, so certification belongs on a server.
 *
 * @param salt the assessment's id; the same text is needed to read the key.
 * @returns base64 of the UTF-8 JSON, each byte mixed with a byte derived from the salt and its position.
 */
export function hideAnswerKey(key: AnswerKey, salt: string): string {
  const bytes = mix(new TextEncoder().encode(JSON.stringify(key)), salt);
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** Reads what `hideAnswerKey` wrote. Throws a SyntaxError when salt and text do not belong together. */
export function readAnswerKey(hidden: string, salt: string): AnswerKey {
  const bytes = Uint8Array.from(atob(hidden), (character) => character.charCodeAt(0));
  return JSON.parse(new TextDecoder().decode(mix(bytes, salt))) as AnswerKey;
}

/** A linear congruential sequence (constants of Numerical Recipes) seeded from the salt; its own inverse. */
function mix(bytes: Uint8Array, salt: string): Uint8Array {
  let state = 2166136261;
  for (const character of salt) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16777619);
  return bytes.map((byte) => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return byte ^ (state >>> 24);
  });
}
