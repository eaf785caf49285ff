import { type OutlineNode, outlineRequest } from "@coursewright/lsp/protocol";
import {
  type CancellationToken,
  type ExtensionContext,
  Range,
  type TestController,
  type TestItem,
  TestRunProfileKind,
  type TestRunRequest,
  tests,
  Uri,
  workspace,
} from "vscode";
import type { Server } from "../client/server.ts";
import { findPrograms } from "../programs.ts";
import { exercisesIn } from "./exercises-in.ts";
import { runLabTests } from "./run-lab-tests.ts";

/** The Test Explorer's labs: program → exercise → step; running one is `lab test`. */
export function registerLabTests(context: ExtensionContext, server: Server): void {
  const controller = tests.createTestController("coursewright.labs", "Labs");
  const find = () => findLabs(controller, server);
  controller.refreshHandler = find;
  controller.resolveHandler = async (item) => {
    if (item === undefined) await find();
  };
  const run = (request: TestRunRequest, token: CancellationToken) => runLabTests(controller, request, token);
  controller.createRunProfile("Prove the labs", TestRunProfileKind.Run, run, true);
  const changed = workspace.createFileSystemWatcher(
    "**/{training.yaml,exercises/*/exercise.yaml,exercises/*/lab.yaml}",
  );
  context.subscriptions.push(
    controller,
    changed,
    server.onRunning(find),
    changed.onDidChange(find),
    changed.onDidCreate(find),
    changed.onDidDelete(find),
  );
  void find();
}

async function findLabs(controller: TestController, server: Server): Promise<void> {
  const programs = await findPrograms();
  const items = programs.map(async (program) => {
    const outline = await server.request<OutlineNode | null>(outlineRequest, {
      workspace: program.toString(),
    });
    return outline === null ? [] : programItem(controller, program, outline);
  });
  controller.items.replace((await Promise.all(items)).flat());
}

/** One program needs no level of its own; with several, the test explorer shows their titles. */
function programItem(controller: TestController, program: Uri, outline: OutlineNode): readonly TestItem[] {
  const exercises = exercisesIn(outline);
  if (exercises.length === 0) return [];
  const item = controller.createTestItem(program.toString(), outline.label, program);
  item.children.replace(exercises.map((exercise) => exerciseItem(controller, program, exercise)));
  return [item];
}

function exerciseItem(controller: TestController, program: Uri, exercise: OutlineNode): TestItem {
  const item = place(controller, `${program.toString()}#${exercise.key}`, exercise);
  const steps = exercise.children.filter(({ kind }) => kind === "step");
  item.children.replace(steps.map((step) => place(controller, `${item.id}/${step.key}`, step)));
  return item;
}

function place(controller: TestController, id: string, node: OutlineNode): TestItem {
  const item = controller.createTestItem(
    id,
    node.label,
    node.place === null ? undefined : Uri.parse(node.place.uri),
  );
  if (node.detail !== "") item.description = node.detail;
  if (node.place !== null) {
    const { start, end } = node.place.range;
    item.range = new Range(start.line, start.character, end.line, end.character);
  }
  return item;
}
