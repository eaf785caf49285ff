import { type Completion, completeAt, type Piece, textOf } from "@coursewright/spec/editing";
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
} from "vscode-languageserver";
import { type Asked, askedAt } from "../at-position.ts";
import type { Session } from "../session.ts";

/** `textDocument/completion`: what could be typed here. */
export function onCompletion(session: Session): void {
  session.connection.onCompletion(async (params): Promise<CompletionList | null> => {
    const asked = await askedAt(session, params);
    if (asked === undefined) return null;
    const found = completeAt(asked.program.workspace, asked.path, asked.offset);
    const { snippets } = session.client;
    return {
      isIncomplete: false,
      items: found.map((each, index) => toItem(each, index, asked, snippets)),
    };
  });
}

const kinds: Readonly<Record<Completion["kind"], CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  reference: CompletionItemKind.Reference,
  file: CompletionItemKind.File,
  word: CompletionItemKind.Text,
  item: CompletionItemKind.Snippet,
};

function toItem(completion: Completion, index: number, { lines }: Asked, snippets: boolean): CompletionItem {
  const { label, kind, detail, doc, replaces, insert } = completion;
  const range = lines.rangeOf(replaces);
  return {
    label,
    kind: kinds[kind],
    sortText: String(index).padStart(5, "0"),
    filterText: label,
    ...(detail === undefined ? {} : { detail }),
    ...(doc === undefined ? {} : { documentation: { kind: MarkupKind.Markdown, value: doc } }),
    insertTextMode: InsertTextMode.asIs,
    ...(snippets
      ? {
          insertTextFormat: InsertTextFormat.Snippet,
          textEdit: { range, newText: snippetOf(insert) },
        }
      : { textEdit: { range, newText: plainOf(insert) } }),
  };
}

/** What is to be typed over gets a number; a closed set of words is offered at its place. */
function snippetOf(insert: readonly Piece[]): string {
  let number = 0;
  return insert
    .map((piece) => {
      if (typeof piece === "string") return escaped(piece);
      number += 1;
      if (piece.choices === undefined) return `\${${number}:${escaped(piece.placeholder)}}`;
      return `\${${number}|${piece.choices.map((each) => each.replace(/[\\,|]/g, "\\$&")).join(",")}|}`;
    })
    .join("");
}

function escaped(text: string): string {
  return text.replace(/[\\$}]/g, "\\$&");
}

/** Without snippets everything up to the first place that is to be typed over. */
function plainOf(insert: readonly Piece[]): string {
  const first = insert.findIndex((piece) => typeof piece !== "string");
  return textOf(first < 0 ? insert : insert.slice(0, first));
}
