import type { Span } from "../syntax/node.ts";
import { proseOf } from "./markdown-prose.ts";

/** A picture or a link of a Markdown text: inline, by a definition below, or as HTML. */
export interface MarkdownTarget extends Span {
  readonly picture: boolean;
  /** The link's words, or what the picture shows. */
  readonly words: string;
  /** As it is written, without < and >. */
  readonly target: string;
  /** From 1. */
  readonly line: number;
  /** A path with a space and without < and >: Markdown shows it as the text that it is. */
  readonly spaced?: boolean;
}

/** The pictures and links of a Markdown text in their order (CommonMark 6.3 and 6.4), in linear time. */
export function readTargets(text: string): readonly MarkdownTarget[] {
  if (!(text.includes("]") || text.includes("<")) || !/\]\s*[[(:]|<(?:img|a)\s/i.test(text)) return [];
  const prose = proseOf(text);
  const definitions = definitionsIn(prose);
  const pictures = [...inline(prose, true, definitions), ...asHtml(prose, pictureTag)];
  const rest = without(prose, pictures);
  const links = [...inline(rest, false, definitions), ...asHtml(rest, linkTag)];
  return withLines([...pictures, ...links, ...withSpaces(rest)], text);
}

type Found = Omit<MarkdownTarget, "line">;

const destination = String.raw`\(\s{0,9}(?:<([^<>\n]{0,500})>|((?:[^()\s<>]|\([^()\s<>]{0,100}\)){0,500}))(?:\s{1,9}(?:"[^"]{0,500}"|'[^']{0,500}'|\([^()]{0,500}\)))?\s{0,9}\)`;
const patterns = {
  picture: new RegExp(String.raw`(?<!\\)!\[([^[\]]{0,500})\](?:${destination}|\[([^[\]]{0,100})\])?`, "g"),
  link: new RegExp(String.raw`(?<![\\!])\[([^[\]]{0,500})\](?:${destination}|\[([^[\]]{0,100})\])?`, "g"),
} as const;

type Definitions = ReadonlyMap<string, string>;

function inline(prose: string, picture: boolean, definitions: Definitions): readonly Found[] {
  return [...prose.matchAll(picture ? patterns.picture : patterns.link)].flatMap((match) => {
    const [whole, words = "", bracketed, bare, label] = match;
    const target = bracketed ?? bare ?? definitions.get(labelOf(label || words));
    const isDefinition = prose.charAt(match.index + whole.length) === ":";
    if (target === undefined || isDefinition) return [];
    return [{ picture, words, target, start: match.index, end: match.index + whole.length }];
  });
}

/** What somebody meant as a picture or a link to a file whose name has a space. */
function withSpaces(prose: string): readonly Found[] {
  return [...prose.matchAll(spacedPath)].map(
    ({ 0: whole, 1: mark, 2: words = "", 3: target = "", index }) => {
      const picture = mark === "!";
      return { picture, words, target, spaced: true, start: index, end: index + whole.length };
    },
  );
}

const spacedPath =
  /(?<!\\)(!?)\[([^[\]]{1,500})\]\(([^()<>\s"'][^()<>\n"']{0,200}[ ][^()<>\n"']{0,200}\.[a-z0-9]{2,5})\)/gi;

/** `[label]: target` on a line of its own; the first of a label counts. */
function definitionsIn(prose: string): Definitions {
  const definitions = new Map<string, string>();
  for (const [, label = "", bracketed, bare = ""] of prose.matchAll(
    /^ {0,3}\[([^[\]]{1,100})\]:[ \t]*(?:<([^<>\n]{0,500})>|(\S{1,500}))/gm,
  ))
    if (!definitions.has(labelOf(label))) definitions.set(labelOf(label), bracketed ?? bare);
  return definitions;
}

function labelOf(text: string): string {
  return text.trim().replace(/\s+/g, " ").toLowerCase();
}

const pictureTag = { tag: /<img\s[^<>]{0,1000}>/gi, target: "src", words: "alt", picture: true } as const;
const linkTag = { tag: /<a\s[^<>]{0,1000}>/gi, target: "href", words: "title", picture: false } as const;

function asHtml(
  prose: string,
  { tag, target, words, picture }: typeof pictureTag | typeof linkTag,
): readonly Found[] {
  return [...prose.matchAll(tag)].flatMap((match) => {
    const address = attribute(match[0], target);
    if (address === undefined) return [];
    const end = match.index + match[0].length;
    return [{ picture, words: attribute(match[0], words) ?? "", target: address, start: match.index, end }];
  });
}

function attribute(tag: string, name: string): string | undefined {
  const match = new RegExp(String.raw`\s${name}\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))`, "i").exec(tag);
  return match?.[1] ?? match?.[2] ?? match?.[3];
}

/** A picture may be what a link shows: it is one word of it. */
function without(prose: string, pictures: readonly Span[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of [...pictures].sort((a, b) => a.start - b.start)) {
    if (start < at) continue;
    parts.push(prose.slice(at, start), "x".repeat(end - start));
    at = end;
  }
  return parts.join("") + prose.slice(at);
}

function withLines(found: readonly Found[], text: string): readonly MarkdownTarget[] {
  let line = 1;
  let at = 0;
  return [...found]
    .sort((a, b) => a.start - b.start)
    .map((each) => {
      for (let next = text.indexOf("\n", at); next >= 0 && next < each.start; next = text.indexOf("\n", at)) {
        line += 1;
        at = next + 1;
      }
      return { ...each, line };
    });
}
