/** A text that every reader of UTF-8 takes: half of a surrogate pair becomes the replacement mark. */
export function wellFormed(text: string): string {
  return Buffer.from(text, "utf8").toString("utf8");
}
