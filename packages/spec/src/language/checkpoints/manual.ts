import { choice } from "../../types/choice.ts";
import { list } from "../../types/collections.ts";
import { record } from "../../types/record.ts";
import { prose } from "../../types/text.ts";
import { checkpointKind } from "./checkpoint-kind.ts";

/** `manual:`, never idle: a person who looks can always say no. */
export const manual = checkpointKind({
  type: record("manual check", "Somebody looks; never counted by lab test.", {
    by: {
      type: choice("judge", { self: "The learner.", peer: "Another learner.", instructor: "The trainer." }),
      required: true,
      doc: "Who judges.",
    },
    rubric: { type: list(prose, { min: 1 }), required: true, doc: "What they look for." },
  }),
  doc: "Somebody looks.",
});
