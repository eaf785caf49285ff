import { displayWidth } from "./display-width.ts";
import { wrap } from "./wrap.ts";

/** Two columns, the second wrapped; a first column too long for its place gets a line of its own. */
export function table(rows: readonly (readonly [string, string])[], width: number): string {
  const first = Math.min(36, Math.max(0, ...rows.map(([name]) => displayWidth(name))));
  const margin = " ".repeat(first + 4);
  return rows
    .map(([name, text]) => {
      const [line = "", ...more] = wrap(text, Math.max(24, width - first - 4));
      const head =
        displayWidth(name) > first
          ? `  ${name}\n${margin}${line}`
          : `  ${name}${" ".repeat(first - displayWidth(name))}  ${line}`;
      return [head, ...more.map((each) => margin + each)].map((each) => each.trimEnd()).join("\n");
    })
    .join("\n");
}
