import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

/** What a person does in VS Code, by keyboard and mouse. */
export class Workbench {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens a file of the folder by typing its name. */
  async openFile(path: string): Promise<void> {
    await this.page.keyboard.press("Control+P");
    await this.choose(path, (row) => row.first());
    const name = path.slice(path.lastIndexOf("/") + 1);
    await this.page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    await this.page.locator(".editor-group-container.active .monaco-editor .view-line").first().waitFor();
  }

  /** Runs a command of the palette. */
  async command(title: string): Promise<void> {
    await this.page.keyboard.press("F1");
    await this.choose(`>${title}`, (row) => row.first());
  }

  /** Puts the cursor at a line and column, from 1. */
  async goTo(line: number, column: number): Promise<void> {
    await this.page.keyboard.press("Control+G");
    await this.type(`:${line}:${column}`);
    await this.page.keyboard.press("Enter");
    await this.page.locator(".quick-input-widget").waitFor({ state: "hidden" });
  }

  /** The text of the active editor as it is drawn. */
  async text(): Promise<string> {
    const lines = this.page.locator(".editor-group-container.active .monaco-editor .view-line");
    return (await lines.allTextContents()).join("\n").replaceAll("\u00a0", " ");
  }

  async shows(part: string): Promise<void> {
    await expect.poll(() => this.text(), { timeout: 20_000 }).toContain(part);
  }

  squiggles(): Locator {
    return this.page.locator(".editor-group-container.active .squiggly-error");
  }

  async screenshot(path: string | undefined): Promise<void> {
    if (path !== undefined) await this.page.screenshot({ path });
  }

  private async choose(text: string, pick: (rows: Locator) => Locator): Promise<void> {
    await this.type(text);
    const rows = this.page.locator(".quick-input-widget .quick-input-list .monaco-list-row");
    await pick(rows).waitFor();
    await this.page.waitForTimeout(300);
    await this.page.keyboard.press("Enter");
    await this.page.locator(".quick-input-widget").waitFor({ state: "hidden" });
  }

  private async type(text: string): Promise<void> {
    const input = this.page.locator(".quick-input-widget input");
    await input.first().waitFor();
    await input.first().fill(text);
  }
}
