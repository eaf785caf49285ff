/** A piece of XML. Made by `element`; its text is well-formed whatever its values were. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** Names are the caller's constants; attributes without a value are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly (XmlElement | string)[]
): XmlElement {
  const present = Object.entries(attributes).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return { name, attributes: Object.fromEntries(present), children };
}

/** A whole document, UTF-8, indented by two spaces where an element holds only elements. */
export function writeXml(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${write(root, "")}\n`;
}

function write(node: XmlElement, indent: string): string {
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escapeXml(value)}"`);
  const open = `${indent}<${node.name}${attributes.join("")}`;
  if (node.children.length === 0) return `${open}/>`;
  return `${open}>${writeChildren(node.children, indent)}</${node.name}>`;
}

function writeChildren(children: readonly (XmlElement | string)[], indent: string): string {
  const text = children.some((child) => typeof child === "string");
  const inner = text ? "" : `${indent}  `;
  const written = children.map((child) =>
    typeof child === "string" ? escapeXml(child) : write(child, inner),
  );
  return text ? written.join("") : `\n${written.join("\n")}\n${indent}`;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** Escapes for text and attributes; what XML 1.0 (2.2, Char) does not allow is left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replace(/[&<>"\t\n\r]/g, (character) => entities[character] ?? character);
}
