/**
 * A scenario is plain text. Its first lines say what it shows; then sections follow, each begun by a line
 * with `===`: `=== write PATH` puts a file there, `=== run ARGS` runs a command, and `=== stdout`, `=== stderr`
 * and `=== exit N` say what that must leave (nothing, nothing and 0 where they are missing). In what is expected,
 * a line with only `…` stands for any lines, and DIR for the scenario's own folder.
 */
export interface Scenario {
  readonly title: string;
  readonly steps: readonly ScenarioStep[];
}

export type ScenarioStep =
  | { readonly kind: "write"; readonly path: string; readonly text: string }
  | { readonly kind: "run"; readonly argv: readonly string[]; readonly expected: Expected };

export interface Expected {
  readonly stdout: string;
  readonly stderr: string;
  readonly exit: number;
}

/** Reads a scenario; a section it does not know is an error. */
export function parseScenario(text: string): Scenario {
  const [title = "", ...sections] = text.split(/^=== /m);
  const steps: ScenarioStep[] = [];
  for (const section of sections) addSection(steps, section);
  if (!steps.some((step) => step.kind === "run")) throw new Error("The scenario runs nothing.");
  return { title: title.trim(), steps };
}

function addSection(steps: ScenarioStep[], section: string): void {
  const end = section.indexOf("\n");
  const head = section.slice(0, end).trim();
  const body = section.slice(end + 1);
  const [word = "", ...rest] = head.split(" ");
  const argument = rest.join(" ");
  if (word === "write") steps.push({ kind: "write", path: argument, text: body });
  else if (word === "run") steps.push({ kind: "run", argv: splitWords(argument), expected: nothing });
  else expect(steps, word, word === "exit" ? argument : body);
}

const nothing: Expected = { stdout: "", stderr: "", exit: 0 };

function expect(steps: ScenarioStep[], word: string, value: string): void {
  const last = steps.pop();
  if (last?.kind !== "run") throw new Error(`"=== ${word}" follows no run.`);
  if (word !== "stdout" && word !== "stderr" && word !== "exit") throw new Error(`Unknown section: ${word}`);
  const expected = { ...last.expected, [word]: word === "exit" ? Number(value) : value };
  steps.push({ ...last, expected });
}

/** Words as a shell reads them, with both kinds of quotes. */
export function splitWords(line: string): readonly string[] {
  return [...line.matchAll(/(?:[^\s"']|"[^"]*"|'[^']*')+/g)].map(([word]) =>
    word.replace(/"([^"]*)"|'([^']*)'/g, (_, double: string = "", single: string = "") => double + single),
  );
}

/** Whether a text is as expected, `…` standing for any lines. */
export function matches(actual: string, expected: string): boolean {
  const parts = expected.split(/^…\n/m).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join("(?:.*\\n)*?")}$`).test(actual);
}
