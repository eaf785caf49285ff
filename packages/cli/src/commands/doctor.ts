import { defineCommand, type Outcome } from "../command-line/command.ts";
import type { Checkup, Health } from "../doctor/checkup.ts";
import { checkups } from "../doctor/checkups.ts";
import { type Paint, painter } from "../terminal/paint.ts";
import { visibleText } from "../terminal/visible-text.ts";
import { indent } from "../terminal/wrap.ts";
import { version } from "../version.ts";

/** `coursewright doctor` */
export const doctor = defineCommand({
  summary: "See whether this machine has what Coursewright needs",
  place: 120,
  description:
    "Looks whether this machine has what Coursewright needs, by trying it, and says what each thing is for and how to get what is missing. Ends with 2 if something is missing.",
  arguments: [],
  flags: {},
  examples: [{ command: "doctor", does: "See what is here and what is missing." }],
  async run(context): Promise<Outcome> {
    const { colour, columns = 80 } = context;
    const paint = painter(colour);
    context.stdout(`coursewright ${version()}\n\n`);
    let missing = 0;
    for (const checkup of checkups) {
      const health = await checkup.look(context);
      if (health.state === "missing") missing += 1;
      context.stdout(report(checkup, health, paint, columns));
    }
    context.stdout(
      missing === 0 ? "\nReady.\n" : `\n${missing} missing. What does not need it works all the same.\n`,
    );
    return missing === 0 ? 0 : 2;
  },
});

const signs = {
  good: { mark: "✓", colour: "green" },
  note: { mark: "!", colour: "yellow" },
  missing: { mark: "✗", colour: "red" },
} as const;

function report({ name, needed }: Checkup, health: Health, paint: Paint, columns: number): string {
  const { mark, colour } = signs[health.state];
  const [first = "", ...more] = indent(visibleText(health.found), margin, columns).split("\n");
  const lines = [
    `  ${paint[colour](mark)} ${paint.bold(name.padEnd(8))} ${first.trimStart()}`,
    ...more,
    ...(health.state === "good" ? [] : [indent(visibleText(health.remedy), margin, columns)]),
    indent(`for ${needed}`, margin, columns).split("\n").map(paint.dim).join("\n"),
  ];
  return `${lines.join("\n")}\n`;
}

const margin = " ".repeat(13);
