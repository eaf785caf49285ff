import { choice } from "../types/choice.ts";
import { list } from "../types/collections.ts";
import { language } from "../types/formats.ts";
import { reference } from "../types/names.ts";
import { record } from "../types/record.ts";
import { plain } from "../types/text.ts";

const request = record("output", "One thing to build.", {
  output: { type: plain, required: true, doc: "The output's name, for example scorm12." },
  scope: {
    type: choice("scope", {
      module: "One package for each module.",
      track: "One package for each track (the default).",
      program: "One package for the whole program.",
    }),
    doc: "What one package covers.",
  },
  segments: { type: list(reference("segment")), doc: "Only for these segments; one for all without it." },
  languages: { type: list(language), doc: "Only in these languages; all without it." },
  variants: { type: list(reference("variant")), doc: "Also for these variants." },
  profile: { type: plain, doc: "The LMS it is for, where LMSs differ." },
});

/** What a program wants built. The names are checked against the compiler's outputs when it builds. */
export const outputs = list(request);
