import { join } from "node:path";
import type { Frame, Locator, Page } from "playwright-core";
import { expect } from "vitest";

/** What a person does in VS Code, by keyboard and mouse. */
export class Workbench {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens a file of the folder by typing its name. */
  async openFile(path: string): Promise<void> {
    const folders = path.split("/");
    const name = folders.pop() ?? "";
    await this.summon("Control+P");
    await this.choose(path, name, folders.join("/"));
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    await this.page.locator(".editor-group-container.active .monaco-editor .view-line").first().waitFor();
  }

  /** Opens a file by its place in the tree. */
  async openFromExplorer(name: string): Promise<void> {
    await this.page.locator(".explorer-folders-view .monaco-list-row", { hasText: name }).first().dblclick();
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    await this.page.locator(".editor-group-container.active .monaco-editor .view-line").first().waitFor();
  }

  /** Sees that the palette does not know a command. */
  async offersNoCommand(title: string): Promise<void> {
    await this.summon("F1");
    await this.type(`>${title}`);
    const rows = this.page.locator(".quick-input-list .monaco-list-row");
    await rows.filter({ hasText: /similar commands|No matching commands/ }).waitFor();
    expect(await rows.filter({ hasText: title }).count()).toBe(0);
    await this.page.keyboard.press("Escape");
  }

  /** Runs a command of the palette. */
  async command(title: string): Promise<void> {
    await this.summon("F1");
    await this.choose(`>${title}`, title);
  }

  /** Puts the cursor at a line and column, from 1; the status bar says when it is there. */
  async goTo(line: number, column: number): Promise<void> {
    await this.summon("Control+G");
    await this.type(`:${line}:${column}`);
    const offered = this.page.locator(".quick-input-widget .quick-input-list .monaco-list-row");
    await offered.filter({ hasText: new RegExp(`line ${line}\\b.*\\b${column}\\b`) }).waitFor();
    await this.page.keyboard.press("Enter");
    await this.page.locator(".quick-input-widget").waitFor({ state: "hidden" });
    await this.page.locator(`.statusbar-item:has-text("Ln ${line}, Col ${column}")`).first().waitFor();
    await this.page.locator(".editor-group-container.active .monaco-editor.focused").first().waitFor();
  }

  /** The text of the active editor as it is drawn. */
  async text(): Promise<string> {
    const lines = this.page.locator(".editor-group-container.active .monaco-editor .view-line");
    return (await lines.allTextContents()).join("\n").replaceAll("\u00a0", " ");
  }

  async shows(part: string): Promise<void> {
    await expect.poll(() => this.text()).toContain(part);
  }

  squiggles(): Locator {
    return this.page.locator(".editor-group-container.active .squiggly-error");
  }

  /** Kept where the environment variable COURSEWRIGHT_SCREENSHOTS names a folder. */
  async screenshot(name: string): Promise<void> {
    const folder = process.env.COURSEWRIGHT_SCREENSHOTS;
    if (folder !== undefined) await this.page.screenshot({ path: join(folder, `vscode-${name}.png`) });
  }

  async showProblems(text: string): Promise<void> {
    await this.page.keyboard.press("Control+Shift+M");
    await this.page.locator(".markers-panel .monaco-list-row", { hasText: text }).first().waitFor();
    await this.focusEditor();
  }

  /** Chooses the first offer of the light bulb at the cursor, which has that title. */
  async quickFix(title: string): Promise<void> {
    await this.page.keyboard.press("Control+.");
    const offers = this.page.locator(".action-widget .monaco-list-row.action");
    await offers.filter({ hasText: title }).first().waitFor();
    expect(await offers.first().textContent()).toContain(title);
    await this.screenshot("light-bulb");
    await this.page.keyboard.press("Enter");
    await offers.first().waitFor({ state: "detached" });
  }

  /** Waits until the view Program has such an entry. */
  async outlineShows(text: string): Promise<void> {
    const rows = this.page.locator(".tree-explorer-viewlet-tree-view .monaco-list-row");
    await rows.filter({ hasText: text }).first().waitFor();
  }

  /** How VS Code itself says how long an extension took to activate. */
  async activation(name: string): Promise<string> {
    await this.command("Developer: Show Running Extensions");
    const list = this.page.locator(".runtime-extensions-editor");
    const time = list.locator(".extension", { hasText: name }).first().locator(".activation-time");
    await list.locator(".activation-time").first().hover();
    // Who was quick stands at the end, and is drawn when it comes into view.
    const scrolled = async () => {
      if ((await time.count()) === 0) await this.page.mouse.wheel(0, 200);
      return time.count();
    };
    await expect.poll(scrolled).toBe(1);
    const figure = await time.textContent();
    await this.page.keyboard.press("Escape");
    await list.waitFor({ state: "detached" });
    return figure ?? "";
  }

  /** Takes over a suggestion at the cursor. */
  async complete(label: string): Promise<void> {
    await this.page.keyboard.press("Control+Space");
    const row = this.page.locator(".suggest-widget.visible .monaco-list-row", { hasText: label });
    await row.first().waitFor();
    await this.screenshot("completion");
    await row.first().click();
  }

  /** Renames what stands at the cursor. */
  async rename(name: string): Promise<void> {
    await this.page.keyboard.press("F2");
    const input = this.page.locator(".rename-box input");
    await input.waitFor();
    await input.fill(name);
    await this.page.keyboard.press("Enter");
    await input.waitFor({ state: "hidden" });
  }

  async save(): Promise<void> {
    await this.page.keyboard.press("Control+S");
    await this.page.locator(".tab.active.dirty").waitFor({ state: "detached" });
  }

  async saveAll(): Promise<void> {
    await this.command("File: Save All");
    await this.page.locator(".tab.dirty").first().waitFor({ state: "detached" });
  }

  async undoAll(): Promise<void> {
    await this.focusEditor();
    await this.command("File: Revert File");
    await this.page.locator(".tab.active.dirty").waitFor({ state: "detached" });
  }

  /** Goes back to the text, to that of a file where it is named. */
  async focusEditor(path?: string): Promise<void> {
    if (path === undefined) await this.page.keyboard.press("Control+1");
    else await this.openFile(path);
  }

  /** The page that a preview shows: the frame with such an element in it. */
  async preview(selector: string): Promise<Frame> {
    let found: Frame | undefined;
    const look = async () => {
      for (const frame of this.page.frames())
        if (frame !== this.page.mainFrame() && (await count(frame, selector)) > 0) found = frame;
      return found !== undefined;
    };
    await expect.poll(look).toBe(true);
    if (found === undefined) throw new Error("no such frame");
    return found;
  }

  /** Types into the palette, and takes what it offers once that is what is meant. */
  private async choose(text: string, ...shown: readonly string[]): Promise<void> {
    await this.type(text);
    const offered = this.page.locator(".quick-input-widget .quick-input-list .monaco-list-row.focused");
    await shown.reduce((row, part) => row.filter({ hasText: part }), offered).waitFor();
    await this.page.keyboard.press("Enter");
    await this.page.locator(".quick-input-widget").waitFor({ state: "hidden" });
  }

  private async type(text: string): Promise<void> {
    await this.input().fill(text);
  }

  /** Presses a key until the palette is there: an editor that is still busy with its start does not hear it. */
  private async summon(key: string): Promise<void> {
    const press = async () => {
      if (!(await this.input().isVisible())) await this.page.keyboard.press(key);
      return this.input().isVisible();
    };
    await expect.poll(press, { interval: 1000 }).toBe(true);
  }

  private input(): Locator {
    return this.page.locator(".quick-input-widget .quick-input-box input").first();
  }
}

/** A frame may go away while it is looked at. */
async function count(frame: Frame, selector: string): Promise<number> {
  try {
    return await frame.locator(selector).count();
  } catch {
    return 0;
  }
}
