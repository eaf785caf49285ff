import type { Checkpoint, Scalar } from "./checkpoints/checkpoint.ts";

/** One checkpoint a row of its table, `{{column}}` filled in everywhere; `${{ … }}` is left alone. */
export function fillCases(checkpoint: Checkpoint): readonly Checkpoint[] {
  const { cases, ...rest } = checkpoint;
  if (cases === undefined) return [checkpoint];
  return cases.map((row) => fill(rest, row));
}

type Row = Readonly<Record<string, Scalar>>;

function fill<Value>(value: Value, row: Row): Value {
  // The shape stays: strings become scalars only where the whole string is one placeholder, as its author wrote it.
  return fillValue(value, row) as Value;
}

function fillValue(value: unknown, row: Row): unknown {
  if (typeof value === "string") return fillText(value, row);
  if (Array.isArray(value)) return value.map((one) => fillValue(one, row));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [String(fillText(key, row)), fillValue(one, row)]),
  );
}

const placeholder = /(?<!\$)\{\{\s*([\w-]+)\s*\}\}/g;
const onlyPlaceholder = /^\{\{\s*([\w-]+)\s*\}\}$/;

function fillText(text: string, row: Row): Scalar {
  const only = onlyPlaceholder.exec(text)?.[1];
  if (only !== undefined && Object.hasOwn(row, only)) return row[only] ?? null;
  return text.replace(placeholder, (whole, name: string) =>
    Object.hasOwn(row, name) ? String(row[name] ?? "") : whole,
  );
}
