import { wellFormed } from "./well-formed.ts";

/** An XML element: attributes and text are escaped, children are elements already written, one a line. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  content: readonly string[] | string = [],
): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${attribute(String(value))}"`);
  const head = `${name}${written.join("")}`;
  if (content.length === 0) return `<${head}/>`;
  const inner = typeof content === "string" ? escaped(content) : `\n${content.join("\n")}\n`;
  return `<${head}>${inner}</${name}>`;
}

/** In an attribute a reader turns tabs and line ends into spaces unless they are written as numbers. */
function attribute(text: string): string {
  return escaped(text).replaceAll('"', "&quot;").replaceAll("\t", "&#9;").replaceAll("\n", "&#10;");
}

function escaped(text: string): string {
  return allowed(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\r", "&#13;");
}

/** XML 1.0 has no control characters, not even escaped (2.2): they become their pictures (U+2400 and up). */
function allowed(text: string): string {
  return wellFormed(text).replace(forbidden, (character) => {
    const code = character.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : "\ufffd";
  });
}

const source = "[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\ufffe\\uffff]";
const forbidden = new RegExp(source, "g");
