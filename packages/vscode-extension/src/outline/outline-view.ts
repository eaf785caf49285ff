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
import { type BaseLanguageClient, State } from "vscode-languageclient";
import { findPrograms } from "../programs.ts";
import { type OutlineEntry, outlineItem } from "./outline-item.ts";

/** The view "Program": what the program consists of, in the order in which it is taught, with its minutes. */
export function registerOutline(context: ExtensionContext, client: BaseLanguageClient): void {
  const outline = new Outline(client);
  const view = window.createTreeView("coursewright.outline", {
    treeDataProvider: outline,
    showCollapseAll: true,
  });
  context.subscriptions.push(
    view,
    outline,
    commands.registerCommand("coursewright.refreshOutline", () => outline.refresh()),
    client.onDidChangeState(({ newState }) => newState === State.Running && outline.refresh()),
    languages.onDidChangeDiagnostics(() => view.visible && outline.refreshSoon()),
    workspace.onDidSaveTextDocument(() => view.visible && outline.refreshSoon()),
    view.onDidChangeVisibility(({ visible }) => visible && outline.refresh()),
  );
}

/** Has identity and state: the listeners, and the refresh that is due. */
class Outline implements TreeDataProvider<OutlineEntry> {
  readonly #client: BaseLanguageClient;
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  #due: ReturnType<typeof setTimeout> | undefined;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
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
    if (!this.#client.isRunning()) return [];
    const programs = await findPrograms();
    const asked = programs.map((program) =>
      this.#client.sendRequest<OutlineEntry | null>(outlineRequest, { workspace: program.toString() }),
    );
    return (await Promise.all(asked)).filter((each) => each !== null);
  }
}
