import { choice } from "../../types/choice.ts";
import { mapOfText } from "../../types/collections.ts";
import { record } from "../../types/record.ts";
import { plain } from "../../types/text.ts";
import { json, matcher } from "../../types/unions.ts";
import { checkpointKind, jsonPathMatchers } from "./checkpoint-kind.ts";

/** `http:` */
export const http = checkpointKind({
  type: record("request check", "What a request must be answered.", {
    url: { type: plain, required: true, doc: "The address, inside the sandbox." },
    method: {
      type: choice("method", {
        GET: "Read.",
        POST: "Send.",
        PUT: "Replace.",
        PATCH: "Change.",
        DELETE: "Remove.",
        HEAD: "Only the headers.",
      }),
      doc: "GET without it.",
    },
    headers: { type: mapOfText("headers", plain), doc: "Headers to send." },
    body: { type: json, doc: "What to send: a text, or a value sent as JSON." },
    status: { type: matcher, doc: "The status that must come back." },
    responseHeaders: { type: mapOfText("header matchers", matcher), doc: "Headers that must come back." },
    json: {
      type: jsonPathMatchers,
      doc: "Values of the answer by JSONPath (RFC 9535).",
    },
    text: { type: matcher, doc: "The answer as text." },
  }),
  doc: "A request: status, headers, JSON.",
  idle: (_, { asks }) =>
    asks
      ? undefined
      : {
          reason: "it asks for nothing in the answer",
          hint: 'Say what must come back: status: 200, or better json: with a path and a value, for example "$.name": Invoice Approval.',
        },
});
