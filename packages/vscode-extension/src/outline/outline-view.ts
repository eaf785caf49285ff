import { outlineRequest } from "@coursewright/lsp/protocol";
import {
  commands,
  EventEmitter,
  type ExtensionContext,
  languages,
  type TreeDataProvider,
  type TreeItem,
  window,
  workspace,
} from "vscode";
import type { Server } from "../client/server.ts";
import { findPrograms } from "../programs.ts";
import { type OutlineEntry, outlineItem } from "./outline-item.ts";

/** The view "Program": what the program consists of, in the order in which it is taught, with its minutes. */
export function registerOutline(context: ExtensionContext, server: Server): void {
  const outline = new Outline(server);
  const view = window.createTreeView("coursewright.outline", {
    treeDataProvider: outline,
    showCollapseAll: true,
  });
  context.subscriptions.push(
    view,
    outline,
    commands.registerCommand("coursewright.refreshOutline", () => outline.refresh()),
    server.onRunning(() => outline.refresh()),
    languages.onDidChangeDiagnostics(() => view.visible && outline.refreshSoon()),
    workspace.onDidSaveTextDocument(() => view.visible && outline.refreshSoon()),
    view.onDidChangeVisibility(({ visible }) => visible && outline.refresh()),
  );
}

/** Has identity and state: the listeners, and the refresh that is due. */
class Outline implements TreeDataProvider<OutlineEntry> {
  readonly #server: Server;
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  #due: ReturnType<typeof setTimeout> | undefined;

  constructor(server: Server) {
    this.#server = server;
  }

  getTreeItem(entry: OutlineEntry): TreeItem {
    return outlineItem(entry);
  }

  async getChildren(entry?: OutlineEntry): Promise<OutlineEntry[]> {
    return [...(entry === undefined ? await this.#programs() : entry.children)];
  }

  refresh(): void {
    this.#changed.fire();
  }

  /** Trees that redraw while somebody types are hard to read: a moment's rest comes first. */
  refreshSoon(): void {
    clearTimeout(this.#due);
    this.#due = setTimeout(() => this.refresh(), 400);
  }

  dispose(): void {
    clearTimeout(this.#due);
    this.#changed.dispose();
  }

  async #programs(): Promise<readonly OutlineEntry[]> {
    const programs = await findPrograms();
    const asked = programs.map((program) =>
      this.#server.request<OutlineEntry | null>(outlineRequest, { workspace: program.toString() }),
    );
    return (await Promise.all(asked)).filter((each) => each !== null);
  }
}
