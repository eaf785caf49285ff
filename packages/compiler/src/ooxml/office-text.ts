/** Most texts need nothing done to them. */
const harmless = /^[ !#-%'-;=?-\ud7ff\ue000-\ufffd]*$/;
/** XML 1.0 (2.2, Char): one other character and Office calls the whole file damaged. */
const illegal = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
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
  if (harmless.test(text)) return text;
  const clean = text.replace(illegal, "").replace(/[\t\n\r]/g, " ");
  return clean.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

/** A part's text: the declaration that Office writes, and the root element. Joined, so that its thousand pieces can go. */
export function officeXml(root: string): string {
  return [declaration, root].join("");
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
