import { workspace } from "vscode";
import type { LanguageClientOptions } from "vscode-languageclient";

/** Which files the server is told of, wherever it runs. */
export function clientOptions(): LanguageClientOptions {
  return {
    documentSelector: [{ language: "yaml" }, { language: "markdown" }, { pattern: "**/locales/*.po" }],
    diagnosticCollectionName: "coursewright",
    synchronize: { configurationSection: "coursewright" },
    initializationOptions: { settings: workspace.getConfiguration("coursewright") },
  };
}
