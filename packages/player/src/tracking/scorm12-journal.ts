import type { Scorm12Api } from "./scorm12-api.ts";
import { decimal, identifier, timespan, writeInteraction } from "./scorm12-values.ts";
import type { Interaction, ObjectiveScore } from "./tracker.ts";

/** Writes the optional parts of the data model. An LMS that refuses them loses a report, never the lesson. */
export interface Scorm12Journal {
  writeInteractions(interactions: readonly Interaction[], reported: number): void;
  writeObjectives(objectives: readonly ObjectiveScore[]): void;
}

export function createJournal(api: Scorm12Api): Scorm12Journal {
  let next: number | undefined;
  let slots: Map<string, number> | undefined;
  return {
    writeInteractions: (interactions, reported) => {
      next ??= count(api, "cmi.interactions._count") ?? reported;
      for (const interaction of interactions) {
        if (!writeInteractionAt(api, next, interaction)) return;
        next++;
      }
    },
    writeObjectives: (objectives) => {
      slots ??= knownObjectives(api);
      for (const objective of objectives) {
        const slot = slots.get(identifier(objective.id)) ?? slots.size;
        if (!writeObjectiveAt(api, slot, objective)) return;
        slots.set(identifier(objective.id), slot);
      }
    },
  };
}

/** The id first, then the type, then the rest, as LMSs expect it. Returns whether the LMS keeps interactions. */
function writeInteractionAt(api: Scorm12Api, index: number, interaction: Interaction): boolean {
  const set = (part: string, value: string) => api.set(`cmi.interactions.${index}.${part}`, value);
  if (set("id", identifier(interaction.id)) !== "saved") return false;
  const { type, response, patterns } = writeInteraction(interaction.content);
  set("type", type);
  for (const [n, id] of interaction.objectives.entries()) set(`objectives.${n}.id`, identifier(id));
  for (const [n, pattern] of patterns.entries()) set(`correct_responses.${n}.pattern`, pattern);
  set("weighting", decimal(interaction.points));
  if (response !== undefined && response !== "") set("student_response", response);
  set("result", interaction.right ? "correct" : "wrong");
  if (interaction.seconds !== undefined) set("latency", timespan(interaction.seconds * 1000));
  return true;
}

function writeObjectiveAt(api: Scorm12Api, index: number, objective: ObjectiveScore): boolean {
  const set = (part: string, value: string) => api.set(`cmi.objectives.${index}.${part}`, value);
  if (set("id", identifier(objective.id)) !== "saved") return false;
  set("score.min", "0");
  set("score.max", "100");
  set("score.raw", decimal(objective.score));
  set("status", objective.status);
  return true;
}

/** Objectives of earlier sessions by id, so that each keeps its place. */
function knownObjectives(api: Scorm12Api): Map<string, number> {
  const known = new Map<string, number>();
  const all = count(api, "cmi.objectives._count") ?? 0;
  for (let index = 0; index < all; index++)
    known.set(api.get(`cmi.objectives.${index}.id`) || `unnamed ${index}`, index);
  return known;
}

function count(api: Scorm12Api, element: string): number | undefined {
  const text = api.get(element);
  return /^\d{1,3}$/.test(text) ? Number(text) : undefined;
}
