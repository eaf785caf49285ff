import { readMarkdownFacts } from "../documents/markdown-facts.ts";
import { isAddress, workspacePath } from "../rules/workspace-path.ts";
import type { Span } from "../syntax/node.ts";
import { locate } from "../workspace/locate.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { parseBlock } from "./parse-block.ts";

/** A path in a text that leads to a file of the workspace. */
export interface FileLink {
  readonly span: Span;
  readonly file: string;
}

/** The paths in a file that lead to files which are there. */
export function linksIn(workspace: Workspace, path: string): readonly FileLink[] {
  const document = workspace.document(path);
  const written = document === undefined || path.endsWith(".md") ? inMarkdown(workspace, path) : [];
  const named = (document?.entities ?? []).flatMap((entity) =>
    entity.references
      .filter(({ kinds }) => document !== undefined && kinds.includes("file"))
      .flatMap(({ path: at, text }) => {
        if (document === undefined) return [];
        return { text, span: locate(document, entity, { path: at }, parseBlock) };
      }),
  );
  return [...written, ...named].flatMap(({ text, span }) => {
    const file = isAddress(text) ? undefined : workspacePath(path, text);
    return file !== undefined && workspace.has(file) ? { span, file } : [];
  });
}

function inMarkdown(workspace: Workspace, path: string): readonly { text: string; span: Span }[] {
  const source = workspace.text(path);
  if (source === undefined || !path.endsWith(".md")) return [];
  const { images, links } = readMarkdownFacts(source);
  return [...images, ...links].map(({ target, start, end }) => {
    const at = start + source.slice(start, end).lastIndexOf(`(${target}`) + 1;
    return { text: target.replace(/#.*$/, ""), span: { start: at, end: at + target.length } };
  });
}
