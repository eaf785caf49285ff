import { choice } from "../../types/choice.ts";
import { record } from "../../types/record.ts";
import { plain } from "../../types/text.ts";
import { checkpointKind, jsonPathMatchers } from "./checkpoint-kind.ts";

/** `file:` */
export const file = checkpointKind({
  type: record("file check", "What a file must contain.", {
    path: { type: plain, required: true, doc: "The file, inside the sandbox." },
    exists: {
      type: choice("existence", { true: "It is there.", false: "It is not there." }),
      doc: "Whether it is there.",
    },
    mode: { type: plain, doc: 'Its permissions, for example "0600".' },
    contains: { type: plain, doc: "A text it contains." },
    matches: { type: plain, doc: "A regular expression it matches." },
    json: { type: jsonPathMatchers, doc: "Values by JSONPath, if it is JSON." },
    yaml: { type: jsonPathMatchers, doc: "Values by JSONPath, if it is YAML." },
  }),
  doc: "A file: existence, mode, content.",
  idle: ({ exists, mode }, { asks }) =>
    exists !== undefined || mode !== undefined || asks
      ? undefined
      : {
          reason: "it asks for nothing in the file",
          hint: "Say what the file must be: exists: true, or better contains:, matches:, json: or yaml:.",
        },
});
