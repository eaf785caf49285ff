import { type GenerateRequest, type Output, outputs } from "@coursewright/compiler";
import { nearest, type Program } from "@coursewright/spec";
import type { UsageProblem } from "../command-line/command.ts";

/** One call of an output: what the program asked for, in one language and variant, for one segment. */
export interface PlannedOutput {
  readonly output: Output;
  readonly language: string;
  readonly variant?: string;
  readonly scope: GenerateRequest["scope"];
  readonly segment?: string;
}

/** @param only names of outputs; absent: everything the program asks for. */
export function planOutputs(
  program: Program,
  only?: readonly string[],
): readonly PlannedOutput[] | UsageProblem {
  const asked = program.outputs.map(({ output }) => output);
  const unknown = [...(only ?? []), ...asked].find((name) => !outputs.some((output) => output.name === name));
  if (unknown !== undefined) return unknownOutput(unknown, asked.includes(unknown));
  const requests =
    only === undefined
      ? program.outputs
      : only.flatMap((name) => {
          const own = program.outputs.filter(({ output }) => output === name);
          return own.length > 0 ? own : [{ output: name }];
        });
  return requests.flatMap((request) => planRequest(request, program));
}

function planRequest(request: Program["outputs"][number], program: Program): readonly PlannedOutput[] {
  const output = outputs.find(({ name }) => name === request.output);
  if (output === undefined) return [];
  const scope = request.scope ?? "track";
  const languages = request.languages ?? program.languages;
  if (!output.perLanguage) return [{ output, scope, language: languages[0] ?? program.language }];
  const variants = [undefined, ...(request.variants ?? [])];
  const segments = request.segments ?? [undefined];
  return languages.flatMap((language) =>
    variants.flatMap((variant) =>
      segments.map((segment) => ({
        output,
        scope,
        language,
        ...(variant === undefined ? {} : { variant }),
        ...(segment === undefined ? {} : { segment }),
      })),
    ),
  );
}

function unknownOutput(name: string, inProgram: boolean): UsageProblem {
  const known = outputs.map((output) => output.name);
  const near = nearest(name, known);
  const hint = near === undefined ? "" : `Did you mean "${near}"? `;
  return {
    problem: `There is no output "${name}"${inProgram ? ", which outputs: in training.yaml asks for" : ""}.`,
    remedy: `${hint}It can be ${known.join(" or ")}.`,
  };
}
