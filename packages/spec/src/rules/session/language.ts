import { nearest } from "../../text/nearest.ts";
import { intact } from "../intact.ts";
import { defineRule } from "../rule.ts";

/** A session is taught in a language the program has. */
export const language = defineRule({
  code: "session/language",
  severity: "error",
  demand: "A session is taught in a language of the program.",
  subject: "session",
  *check({ id, value }, world) {
    const languages = world.head("program", "program")?.languages;
    if (value.language === undefined || languages === undefined || languages.includes(value.language)) return;
    if (!intact({ kind: "program", key: "program" }, world)) return;
    const near = nearest(value.language, languages);
    yield {
      path: ["language"],
      message: `The session "${id}" is taught in "${value.language}", and the program has ${languages.join(", ")}.`,
      hint: `${near === undefined ? "" : `Did you mean "${near}"? `}Add the language to languages: in training.yaml, or choose one of them.`,
    };
  },
});
