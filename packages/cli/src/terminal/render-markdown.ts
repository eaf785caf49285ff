import { type Paint, painter } from "./paint.ts";
import { visibleText } from "./visible-text.ts";
import { wrap } from "./wrap.ts";

/** Markdown as a terminal shows it: headings, lists and code, with paragraphs wrapped to the width. */
export function renderMarkdown(
  markdown: string,
  { colour, columns }: { readonly colour: boolean; readonly columns: number },
): string {
  const paint = painter(colour);
  const blocks = blocksOf(visibleText(markdown.replaceAll("\r\n", "\n")));
  return `${blocks.map((block) => render(block, paint, columns)).join("\n\n")}\n`;
}

type Block =
  | { readonly kind: "code"; readonly lines: readonly string[] }
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] };

/** Fenced code, and what blank lines separate. */
function blocksOf(markdown: string): readonly Block[] {
  return markdown
    .split(/^```.*\n([\s\S]*?)^```[ \t]*$/m)
    .flatMap((part, index) =>
      index % 2 === 1 ? [codeBlock(part)] : part.split(/\n{2,}|(?<=^#.*)\n/m).flatMap(proseBlock),
    );
}

function codeBlock(text: string): Block {
  return { kind: "code", lines: text.replace(/\n$/, "").split("\n") };
}

function proseBlock(raw: string): readonly Block[] {
  const text = raw.trim();
  if (text === "" || text.startsWith("<!--")) return [];
  if (text.startsWith("#")) return [{ kind: "heading", text: text.replace(/^#+\s*/, "") }];
  if (bullet.test(text)) return [{ kind: "list", items: text.split(/\n(?=\s*(?:[-*]|\d+\.)\s)/) }];
  return [{ kind: "text", text }];
}

const bullet = /^\s*([-*]|\d+\.)\s+/;

function render(block: Block, paint: Paint, columns: number): string {
  if (block.kind === "code") return block.lines.map((line) => `    ${line}`.trimEnd()).join("\n");
  if (block.kind === "heading") return paint.bold(block.text);
  if (block.kind === "text") return wrap(inline(joined(block.text), paint), columns).join("\n");
  return block.items.map((item) => renderItem(item, paint, columns)).join("\n");
}

function renderItem(item: string, paint: Paint, columns: number): string {
  const mark = bullet.exec(item)?.[1] ?? "-";
  const sign = mark.endsWith(".") ? mark : "•";
  const margin = " ".repeat(sign.length + 3);
  const text = inline(joined(item.replace(bullet, "")), paint);
  const [first = "", ...more] = wrap(text, columns - margin.length);
  return [`  ${sign} ${first}`, ...more.map((line) => margin + line)].join("\n");
}

function joined(text: string): string {
  return text.replace(/\s*\n\s*/g, " ");
}

/** Emphasis and code; a link keeps its address where that says more than its text. */
function inline(text: string, paint: Paint): string {
  return text
    .replace(/\*\*([^*]+)\*\*/g, (_, bold: string) => paint.bold(bold))
    .replace(/`([^`]+)`/g, (whole, code: string) => (paint.cyan("x") === "x" ? whole : paint.cyan(code)))
    .replace(/\[([^\]]+)\]\((https?:[^)\s]+)\)/g, "$1 ($2)")
    .replace(/\[([^\]]+)\]\([^)\s]*\)/g, "$1");
}
