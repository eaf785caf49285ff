import { assessmentMinutes, minutesOfItem } from "../derive/lengths.ts";
import type { Item } from "../language/language.ts";
import { toId } from "../types/names.ts";
import type { Workspace } from "../workspace/workspace.ts";
import type { Overlay } from "./overlay.ts";
import type { ProgramAssessment, ProgramItem } from "./program.ts";

/** Titles of assessments that have none, by time and language. */
const titles: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: {
    pre: "What you know already",
    mid: "Check before going on",
    post: "Final assessment",
    "post-implementation": "In production",
    recall: "Recall",
  },
  id: {
    pre: "Yang sudah Anda ketahui",
    mid: "Periksa sebelum lanjut",
    post: "Penilaian akhir",
    "post-implementation": "Dalam produksi",
    recall: "Mengingat kembali",
  },
};

/** Every assessment, in the order of their ids. */
export function resolveAssessments(
  workspace: Workspace,
  overlay: Overlay,
  language: string,
): readonly ProgramAssessment[] {
  return workspace.world.keys("assessment").flatMap((id) => {
    const assessment = overlay.document("assessment", id);
    if (assessment === undefined) return [];
    const source = workspace.world.value("assessment", id);
    const file = workspace.world.filesOf("assessment", id)[0] ?? "";
    const words = titles[language.split("-")[0] ?? "en"] ?? titles.en;
    return [
      {
        ...assessment,
        id,
        title: assessment.title ?? words?.[assessment.when] ?? id,
        minutes: workspace.world.get(assessmentMinutes, id),
        items: assessment.items.map((item) =>
          resolveItem(
            item,
            id,
            source?.items.find((each) => each.id === item.id),
            translatedAnswers(`${file}#items/${item.id}/answers`, overlay),
          ),
        ),
      },
    ];
  });
}

/** Ids of choices are made from the source text, so that they are the same in every language. */
function resolveItem(
  item: Item,
  assessment: string,
  source: Item | undefined,
  translated: readonly string[],
): ProgramItem {
  const choices = "choices" in item ? (item.choices ?? []) : [];
  const sourceChoices = source !== undefined && "choices" in source ? (source.choices ?? []) : choices;
  const ids = choiceIds(sourceChoices);
  return {
    ...item,
    key: `${assessment}/${item.id}`,
    objectives: item.objectives ?? [],
    points: item.points ?? 1,
    minutes: minutesOfItem(item),
    accepted: item.type === "short-answer" ? [...new Set([...translated, ...item.answers])] : [],
    answers: choices.map((choice, index) => ({
      id: ids[index] ?? `choice-${index + 1}`,
      text: choice.text,
      correct: choice.correct ?? false,
      ...(choice.feedback === undefined ? {} : { feedback: choice.feedback }),
    })),
  } as ProgramItem;
}

/** What counts as right in another language, as many as its catalogue has; what the source has counts beside it. */
function translatedAnswers(context: string, overlay: Overlay): readonly string[] {
  const answers: string[] = [];
  for (let index = 0; ; index += 1) {
    const answer = overlay.translation(`${context}/${index}`);
    if (answer === undefined) return answers;
    answers.push(answer);
  }
}

/** Stated ids, else made from the texts; unique within the item. */
function choiceIds(choices: readonly { readonly id?: string; readonly text: string }[]): readonly string[] {
  const used = new Set(choices.flatMap((choice) => choice.id ?? []));
  return choices.map((choice, index) => {
    if (choice.id !== undefined) return choice.id;
    const base = toId(choice.text.slice(0, 40)) ?? `choice-${index + 1}`;
    let id = base;
    for (let count = 2; used.has(id); count += 1) id = `${base}-${count}`;
    used.add(id);
    return id;
  });
}
