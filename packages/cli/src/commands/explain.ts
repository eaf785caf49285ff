import { findingCodes } from "@coursewright/compiler";
import { codes as analysisCodes, type CodeInfo } from "@coursewright/spec";
import type { CommandContext } from "../command-context.ts";
import { defineCommand, type Outcome, type UsageProblem } from "../command-line/command.ts";
import { didYouMean } from "../command-line/did-you-mean.ts";
import { readRulePage } from "../host/rule-page.ts";
import { renderMarkdown } from "../terminal/render-markdown.ts";
import { table } from "../terminal/table.ts";
import { indent } from "../terminal/wrap.ts";

/** `coursewright explain` */
export const explain = defineCommand({
  summary: "Explain a finding's code",
  place: 80,
  description:
    "Explains a code that a finding names: what is demanded and why, an example that is wrong and one that is right, and how to set it aside.",
  arguments: [{ name: "CODE", doc: "A code such as reference/unknown; a list of all codes without it." }],
  flags: {},
  examples: [
    { command: "explain reference/unknown", does: "Why an id is not known, and what to do." },
    { command: "explain", does: "List every code." },
  ],
  run(context, { words: [code] }): Outcome {
    if (code === undefined) return list(context);
    const info = codes.get(code);
    if (info === undefined) return unknownCode(code);
    const { colour, columns = 80 } = context;
    const page = readRulePage(code);
    context.stdout(page === undefined ? brief(info, columns) : renderMarkdown(page, { colour, columns }));
    return 0;
  },
});

/** What checking finds, and what building finds. */
const codes: ReadonlyMap<string, CodeInfo> = new Map([
  ...analysisCodes,
  ...findingCodes.map((info) => [info.code, info] as const),
]);

function list(context: CommandContext): Outcome {
  const rows = [...codes.values()]
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ code, severity, demand }): [string, string] => [`${marks[severity]} ${code}`, demand]);
  context.stdout(`${table(rows, context.columns ?? 80)}\n\n✗ error   ! warning   i remark   · off\n`);
  return 0;
}

const marks = { error: "✗", warning: "!", info: "i", off: "·" } as const;

function brief({ code, severity, demand }: CodeInfo, columns: number): string {
  return `${code} (${severity})\n\n${indent(demand, "", columns)}\n`;
}

function unknownCode(code: string): UsageProblem {
  return {
    problem: `There is no code "${code}".`,
    remedy: didYouMean(code, [...codes.keys()], (near) => near, '"coursewright explain" lists every code.'),
  };
}
