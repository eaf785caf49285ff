/** XML 1.0 (2.2, Char): one other character and Office calls the whole file damaged. */
const illegal = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const suspect = /[^\u0020-\ud7ff\ue000-\ufffd]/;
const special = /[&<>"]/g;
const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/**
 * A text for an element or an attribute of an Office document. It is one line: a document has elements of its own
 * for line breaks and tabs, so each of them is a space here. What XML does not allow is left out.
 */
export function officeText(text: string): string {
  const clean = suspect.test(text) ? text.replace(illegal, "").replace(/[\t\n\r]/g, " ") : text;
  return clean.replace(special, (character) => entities[character] ?? character);
}

/** A part's text: the declaration that Office writes, and the root element. */
export function officeXml(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
}
