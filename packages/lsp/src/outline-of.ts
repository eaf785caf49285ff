import {
  type ProgramAssessment,
  type ProgramExercise,
  type ProgramLesson,
  type ProgramModule,
  type ProgramObjective,
  type ProgramTrack,
  resolveProgram,
} from "@coursewright/spec";
import { declarationOf } from "@coursewright/spec/editing";
import type { Files } from "./files.ts";
import type { Program } from "./program.ts";
import type { OutlineNode } from "./protocol.ts";
import { locationOf } from "./to-location.ts";

/** What a program consists of; `null` while its training.yaml says too little. */
export function outlineOf(files: Files, program: Program): OutlineNode | null {
  const resolved = resolveProgram(program.workspace);
  if (resolved === undefined) return null;
  const node: Draw = (kind, key, drawn) => ({
    ...plain,
    ...drawn,
    kind,
    key: kind === "step" ? key.slice(key.indexOf("/") + 1) : key,
    place: placeOf(files, program, kind, key),
  });
  const modules = new Map(resolved.modules.map((module) => [module.id, moduleNode(module, node)]));
  const taken = new Set(resolved.tracks.flatMap((track) => track.modules));
  const { coverage } = resolved;
  return node("program", "program", {
    label: resolved.title,
    detail: resolved.version,
    hover: `${coverage.objectives} objectives: ${coverage.taught} taught, ${coverage.practised} practised, ${coverage.assessed} assessed`,
    children: [
      ...resolved.tracks.map((track) => trackNode(track, modules, node)),
      ...[...modules].filter(([id]) => !taken.has(id)).map(([, module]) => ({ ...module, warning: true })),
      ...resolved.sessions.map(({ id, title, start, timeZone }) =>
        node("session", id, { label: title ?? id, detail: `${start} ${timeZone}` }),
      ),
    ],
  });
}

type Drawn = Partial<OutlineNode> & Pick<OutlineNode, "label">;
type Draw = (kind: string, key: string, drawn: Drawn) => OutlineNode;

const plain = { detail: "", hover: "", warning: false, lab: false, children: [] } as const;

function placeOf(files: Files, program: Program, kind: string, key: string): OutlineNode["place"] {
  const declared = declarationOf(program.workspace, kind, key);
  return declared === undefined ? null : locationOf(files, program, declared);
}

function trackNode(track: ProgramTrack, modules: ReadonlyMap<string, OutlineNode>, node: Draw): OutlineNode {
  return node("track", track.id, {
    label: track.title,
    detail: minutes(track.minutes.teaching + track.minutes.assessment),
    hover: track.description ?? "",
    children: track.modules.flatMap((id) => modules.get(id) ?? []),
  });
}

function moduleNode(module: ProgramModule, node: Draw): OutlineNode {
  return node("module", module.id, {
    label: module.title,
    detail: `${minutes(module.minutes.teaching + module.minutes.assessment)}, level ${module.level}`,
    hover: module.why ?? "",
    children: [
      ...module.objectives.map((each) => objectiveNode(each, node)),
      ...module.lessons.map((each) => lessonNode(each, node)),
      ...module.exercises.map((each) => exerciseNode(each, node)),
      ...module.assessments.map((each) => assessmentNode(each, node)),
    ],
  });
}

function objectiveNode(objective: ProgramObjective, node: Draw): OutlineNode {
  const facts = [
    ["taught", objective.taught],
    ["practised", objective.practised],
    ["assessed", objective.assessed],
  ] as const;
  const missing = facts.filter(([, by]) => by.length === 0).map(([what]) => what);
  return node("objective", objective.key, {
    label: objective.statement,
    detail: missing.length === 0 ? "" : `not ${missing.join(", not ")}`,
    hover: facts.map(([what, by]) => `- ${what}: ${by.length === 0 ? "nowhere" : by.join(", ")}`).join("\n"),
  });
}

function lessonNode(lesson: ProgramLesson, node: Draw): OutlineNode {
  return node("lesson", lesson.key, {
    label: lesson.title,
    detail: minutes(lesson.minutes),
    hover: lesson.objectives.map((key) => `- ${key}`).join("\n"),
  });
}

function exerciseNode(exercise: ProgramExercise, node: Draw): OutlineNode {
  const steps = [...exercise.guided, ...exercise.independent];
  return node("exercise", exercise.id, {
    label: exercise.title,
    detail: minutes(exercise.minutes),
    lab: exercise.lab !== undefined,
    children: steps.map(({ id, do: task }) =>
      node("step", `${exercise.id}/${id}`, { label: firstLine(task) }),
    ),
  });
}

function assessmentNode(assessment: ProgramAssessment, node: Draw): OutlineNode {
  const items = assessment.items.length;
  return node("assessment", assessment.id, {
    label: assessment.title,
    detail: `${items} ${items === 1 ? "item" : "items"}, ${minutes(assessment.minutes)}`,
  });
}

function minutes(count: number): string {
  return `${Math.round(count)} min`;
}

function firstLine(text: string): string {
  return text.trim().split("\n", 1)[0] ?? "";
}
