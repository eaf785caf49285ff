import {
  type ExtensionContext,
  ProcessExecution,
  Task,
  TaskGroup,
  TaskScope,
  tasks,
  Uri,
  type WorkspaceFolder,
  workspace,
} from "vscode";
import { findPrograms } from "../programs.ts";
import { findCommand } from "./find-command.ts";
import { type TaskName, taskNames, taskWords } from "./task-words.ts";

/** Offers check, build and lab test as tasks, for every program of the workspace. */
export function registerTasks(context: ExtensionContext): void {
  const provider = tasks.registerTaskProvider("coursewright", {
    provideTasks: async () => {
      const programs = await findPrograms();
      return programs.flatMap((program) => taskNames.map((name) => programTask(name, program)));
    },
    resolveTask: (task) => resolve(task),
  });
  context.subscriptions.push(provider);
}

/** A task of one program. */
export function programTask(name: TaskName, program: Uri): Task {
  const folder = workspace.getWorkspaceFolder(program);
  const path = folder === undefined ? "" : relative(folder, program);
  const definition = { type: "coursewright", task: name, ...(path === "" ? {} : { program: path }) };
  return make(definition, name, program, folder);
}

/** A task that somebody wrote into tasks.json. */
function resolve(task: Task): Task | undefined {
  const folder = typeof task.scope === "object" ? task.scope : workspace.workspaceFolders?.[0];
  const { task: wanted, program } = task.definition;
  const name = taskNames.find((each) => each === wanted);
  if (folder === undefined || name === undefined) return undefined;
  const at = typeof program === "string" ? Uri.joinPath(folder.uri, program) : folder.uri;
  return make(task.definition, name, at, folder);
}

function make(
  definition: Task["definition"],
  name: TaskName,
  program: Uri,
  folder: WorkspaceFolder | undefined,
) {
  const { command, args } = findCommand(program);
  const path = typeof definition.program === "string" ? definition.program : "";
  const execution = new ProcessExecution(command, [...args, ...taskWords(name, path)], {
    cwd: (folder?.uri ?? program).fsPath,
  });
  const where = path === "" ? "" : ` (${path})`;
  const task = new Task(
    definition as Task["definition"],
    folder ?? TaskScope.Workspace,
    `${name}${where}`,
    "coursewright",
    execution,
    isShownAlready(program) ? [] : "$coursewright",
  );
  if (name === "build") task.group = TaskGroup.Build;
  if (name === "lab test") task.group = TaskGroup.Test;
  return task;
}

/** What the language server tells of all files need not stand in the list of problems a second time. */
function isShownAlready(program: Uri): boolean {
  return workspace.getConfiguration("coursewright", program).get("diagnostics.closedFiles", true);
}

function relative(folder: WorkspaceFolder, program: Uri): string {
  return program.path.slice(folder.uri.path.length).replace(/^\//, "");
}
