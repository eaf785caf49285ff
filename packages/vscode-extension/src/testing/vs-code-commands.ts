/** Commands of VS Code itself that texts of the extension lead to. */
export const vsCodeCommands = [
  "vscode.openFolder",
  "workbench.actions.view.problems",
  "workbench.view.testing.focus",
  "workbench.action.openWalkthrough",
] as const;
