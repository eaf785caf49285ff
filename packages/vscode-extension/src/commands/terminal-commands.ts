import { type OutlineNode, outlineRequest } from "@coursewright/lsp/protocol";
import { commands, type ExtensionContext, tasks, type Uri, window } from "vscode";
import type { Server } from "../client/server.ts";
import { exercisesIn } from "../labs/exercises-in.ts";
import { chooseProgram } from "../programs.ts";
import { findCommand } from "../tasks/find-command.ts";
import { missingProgram } from "../tasks/missing-program.ts";
import type { TaskName } from "../tasks/task-words.ts";
import { programTask } from "../tasks/tasks.ts";

/** Commands that run the command line: check and build as tasks, a lab in a terminal of its own. */
export function registerTerminalCommands(context: ExtensionContext, server: Server): void {
  const run = (name: TaskName) => async () => {
    const program = await chooseProgram();
    if (program === undefined || !(await canRun(program))) return;
    await tasks.executeTask(programTask(name, program));
  };
  context.subscriptions.push(
    commands.registerCommand("coursewright.check", run("check")),
    commands.registerCommand("coursewright.build", run("build")),
    commands.registerCommand("coursewright.startLab", () => startLab(server)),
  );
}

async function startLab(server: Server): Promise<void> {
  const program = await chooseProgram();
  if (program === undefined || !(await canRun(program))) return;
  const exercise = await chooseExercise(program, server);
  if (exercise === undefined) return;
  const { command, args } = findCommand(program);
  const terminal = window.createTerminal({ name: `Lab ${exercise}`, cwd: program });
  terminal.show();
  terminal.sendText([command, ...args, "lab", "start", exercise].map(quoted).join(" "));
}

/** One of the exercises that a lab runs, by its title. */
async function chooseExercise(program: Uri, server: Server): Promise<string | undefined> {
  const outline = await server.request<OutlineNode | null>(outlineRequest, { workspace: program.toString() });
  const exercises = outline === null ? [] : exercisesIn(outline);
  if (exercises.length === 0) {
    void window.showInformationMessage(
      "No exercise of this program has a lab: a file lab.yaml beside exercise.yaml.",
    );
    return undefined;
  }
  const items = exercises.map(({ key, label, detail }) => ({ label, description: key, detail }));
  const chosen = await window.showQuickPick(items, { title: "Start a lab", placeHolder: "Which exercise?" });
  return chosen?.description;
}

/** Whether the command line is there; says what to do where it is not. */
async function canRun(program: Uri): Promise<boolean> {
  const missing = missingProgram(findCommand(program), process.env.PATH ?? "");
  if (missing === undefined) return true;
  const settings = "Open Settings";
  const chosen = await window.showErrorMessage(
    `"${missing}" is not there. Run "npm install coursewright" in the program's folder, or name the command in the settings.`,
    settings,
  );
  if (chosen === settings)
    await commands.executeCommand("workbench.action.openSettings", "coursewright.command");
  return false;
}

/** As shells on all systems understand it; names that need no quoting stay as they are. */
function quoted(word: string): string {
  return /^[\w./:\\-]+$/.test(word) ? word : `"${word.replaceAll('"', '\\"')}"`;
}
