import type { LmsApi } from "./lms-api.ts";
import { identifier } from "./scorm-values.ts";
import type { Interaction, ObjectiveScore } from "./tracker.ts";

/** Writes the optional parts of the data model. An LMS that refuses them loses a report, never the lesson. */
export interface Journal {
  writeInteractions(interactions: readonly Interaction[], reported: number): void;
  writeObjectives(objectives: readonly ObjectiveScore[]): void;
}

/** What an edition of SCORM sets in an entry, in this order, once the LMS has taken its id. */
export interface JournalNotation {
  interaction(interaction: Interaction): readonly Part[];
  objective(objective: ObjectiveScore): readonly Part[];
}

/** A part of an entry, such as `result`, and its value. */
export type Part = readonly [name: string, value: string];

export function createJournal(api: LmsApi, notation: JournalNotation): Journal {
  let next: number | undefined;
  let slots: Map<string, number> | undefined;
  const write = (entry: string, id: string, parts: () => readonly Part[]): boolean => {
    if (api.set(`${entry}.id`, identifier(id)) !== "saved") return false;
    for (const [name, value] of parts()) api.set(`${entry}.${name}`, value);
    return true;
  };
  return {
    writeInteractions: (interactions, reported) => {
      next ??= count(api, "cmi.interactions._count") ?? reported;
      for (const interaction of interactions) {
        const parts = () => notation.interaction(interaction);
        if (!write(`cmi.interactions.${next}`, interaction.id, parts)) return;
        next++;
      }
    },
    writeObjectives: (objectives) => {
      slots ??= knownObjectives(api);
      for (const objective of objectives) {
        const slot = slots.get(identifier(objective.id)) ?? slots.size;
        if (!write(`cmi.objectives.${slot}`, objective.id, () => notation.objective(objective))) return;
        slots.set(identifier(objective.id), slot);
      }
    },
  };
}

/** Objectives of earlier sessions by id, so that each keeps its place. */
function knownObjectives(api: LmsApi): Map<string, number> {
  const known = new Map<string, number>();
  const all = count(api, "cmi.objectives._count") ?? 0;
  for (let index = 0; index < all; index++)
    known.set(api.get(`cmi.objectives.${index}.id`) || `unnamed ${index}`, index);
  return known;
}

function count(api: LmsApi, element: string): number | undefined {
  const text = api.get(element);
  return /^\d{1,3}$/.test(text) ? Number(text) : undefined;
}
