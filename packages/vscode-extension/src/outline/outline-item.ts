import type { OutlineNode } from "@coursewright/lsp/protocol";
import {
  MarkdownString,
  Range,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
} from "vscode";

export type OutlineEntry = OutlineNode;

/** How an entry of the outline looks, and where it leads. */
export function outlineItem(entry: OutlineEntry): TreeItem {
  const item = new TreeItem(entry.label, state(entry));
  item.description = entry.detail;
  item.iconPath = entry.warning
    ? new ThemeIcon("warning", new ThemeColor("list.warningForeground"))
    : icon(entry.kind);
  item.contextValue = entry.kind;
  if (entry.hover !== "") item.tooltip = new MarkdownString(entry.hover);
  if (entry.place !== null) {
    const { start, end } = entry.place.range;
    const selection = new Range(start.line, start.character, end.line, end.character);
    const uri = Uri.parse(entry.place.uri);
    item.command = { title: "Show", command: "vscode.open", arguments: [uri, { selection, preview: true }] };
  }
  return item;
}

function state({ kind, children }: OutlineEntry): TreeItemCollapsibleState {
  if (children.length === 0) return TreeItemCollapsibleState.None;
  const open = kind === "program" || kind === "track";
  return open ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
}

function icon(kind: string): ThemeIcon {
  return new ThemeIcon(icons[kind] ?? "circle-outline");
}

const icons: Readonly<Record<string, string>> = {
  program: "mortar-board",
  track: "milestone",
  module: "book",
  objective: "target",
  lesson: "file-text",
  exercise: "beaker",
  step: "checklist",
  assessment: "question",
  certification: "verified",
  session: "calendar",
};
