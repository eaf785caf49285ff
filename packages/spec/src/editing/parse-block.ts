import type { Document } from "../documents/document.ts";
import type { DocumentBlock } from "../documents/document-block.ts";
import type { DocumentKind } from "../language/language.ts";
import { parseText } from "../syntax/parse-text.ts";
import type { ParsedText } from "../syntax/parsed-text.ts";
import { fileKind } from "../workspace/file-kind.ts";

/** Parses a block of a document again, since trees are not kept. */
export function parseBlock(document: Document, block: DocumentBlock): ParsedText {
  return (kindOf(document.path)?.parse ?? parseText)(block.text);
}

/** What kind of document a path is; `undefined` for files that are none. */
export function kindOf(path: string): DocumentKind | undefined {
  const kind = fileKind(path);
  return kind.as === "document" ? kind.kind : undefined;
}

/** The block an offset stands in. */
export function blockAt(document: Document, offset: number): DocumentBlock | undefined {
  const { blocks } = document;
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((blocks[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return blocks[low];
}
