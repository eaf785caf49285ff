import { Uri, window, workspace } from "vscode";

/** The folders of the programs in the workspace: those with a training.yaml. */
export async function findPrograms(): Promise<readonly Uri[]> {
  const files = await workspace.findFiles("**/training.yaml", "**/{node_modules,dist}/**", 200);
  return files.map((file) => Uri.joinPath(file, "..")).sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The workspace's program; asks when there are several. */
export async function chooseProgram(): Promise<Uri | undefined> {
  const programs = await findPrograms();
  if (programs.length === 0)
    void window.showInformationMessage("There is no training.yaml in this workspace.");
  if (programs.length < 2) return programs[0];
  const items = programs.map((program) => ({ label: workspace.asRelativePath(program), program }));
  return (await window.showQuickPick(items, { placeHolder: "Which program?" }))?.program;
}
