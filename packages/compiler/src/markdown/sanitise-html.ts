import sanitise from "sanitize-html";

/** Decides where a relative address leads inside the package; undefined: nowhere, so the tag is replaced by its text. */
export interface MediaResolver {
  image(address: string): string | undefined;
  link(address: string): string | undefined;
}

/** Keeps what a lesson needs and nothing that runs, styles, frames or fetches from elsewhere. */
export function sanitiseHtml(html: string, media: MediaResolver): string {
  return sanitise(html, {
    ...allowed,
    transformTags: {
      a: (_, attributes) => linkTag(attributes, media),
      img: (_, attributes) => imageTag(attributes, media),
      th: alignedCell,
      td: alignedCell,
    },
  });
}

const blocks = [
  "p",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "ul",
  "ol",
  "li",
  "dl",
  "dt",
  "dd",
  "pre",
  "blockquote",
  "hr",
  "div",
];
const tables = ["table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td"];
const inlines = [
  "a",
  "em",
  "strong",
  "b",
  "i",
  "s",
  "del",
  "ins",
  "sub",
  "sup",
  "small",
  "mark",
  "kbd",
  "samp",
  "var",
];
const more = [
  "code",
  "br",
  "img",
  "span",
  "abbr",
  "cite",
  "q",
  "figure",
  "figcaption",
  "details",
  "summary",
  "aside",
];

const allowed: sanitise.IOptions = {
  allowedTags: [...blocks, ...tables, ...inlines, ...more],
  allowedAttributes: {
    "*": ["lang", "dir", "title"],
    a: ["href", "target", "rel"],
    ...Object.fromEntries(["h2", "h3", "h4", "h5", "h6"].map((tag) => [tag, ["data-cw-heading"]])),
    img: ["src", "alt", "width", "height"],
    ol: ["start", "reversed"],
    th: ["colspan", "rowspan", "scope", "align"],
    td: ["colspan", "rowspan", "align"],
    pre: [{ name: "tabindex", multiple: false, values: ["0"] }],
    details: ["open"],
  },
  allowedClasses: {
    aside: ["callout", "callout-*"],
    p: ["callout-title"],
    code: ["language-*", "hljs-*"],
    span: ["hljs-*", "function_", "class_", "language_", "constant_"],
  },
  allowedSchemes: ["http", "https", "mailto"],
  allowProtocolRelative: false,
  disallowedTagsMode: "discard",
  nestingLimit: 100,
};

function linkTag(attributes: sanitise.Attributes, media: MediaResolver): sanitise.Tag {
  const { href = "", ...others } = attributes;
  if (/^https?:/i.test(href))
    return { tagName: "a", attribs: { ...others, href, target: "_blank", rel: "noopener noreferrer" } };
  const target = /^mailto:/i.test(href) ? href : media.link(href);
  return target === undefined
    ? { tagName: "span", attribs: {} }
    : { tagName: "a", attribs: { ...others, href: target } };
}

/** A column's alignment as an attribute: inline styles are what a strict content security policy forbids. */
function alignedCell(tagName: string, attributes: sanitise.Attributes): sanitise.Tag {
  const [, align] = /text-align:\s*(left|right|center)/.exec(attributes.style ?? "") ?? [];
  return { tagName, attribs: { ...attributes, ...(align === undefined ? {} : { align }) } };
}

function imageTag(attributes: sanitise.Attributes, media: MediaResolver): sanitise.Tag {
  const { src = "", alt = "", ...others } = attributes;
  const target = media.image(src);
  if (target === undefined) return { tagName: "span", attribs: {}, text: escapeText(alt) };
  return { tagName: "img", attribs: { ...others, src: target, alt } };
}

function escapeText(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
}

const characters: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };

/** The text of clean HTML, on one line. */
export function textOf(html: string): string {
  return sanitise(html, { allowedTags: [], allowedAttributes: {} })
    .replace(/&(amp|lt|gt|quot);/g, (_, name: string) => characters[name] ?? "")
    .replace(/\s+/g, " ")
    .trim();
}
