import { plainMap } from "../types/plain-map.ts";
import type { Type } from "../types/type.ts";

/** A text that people read, with its place: keys and ids, never indexes where there is an id. */
export type VisitText = (text: string, path: string) => string;

/**
 * A value with every text that people read replaced by what `visit` makes of it. What is such a text
 * follows from the value's type; the value itself is not changed.
 */
export function transformTexts(value: unknown, type: Type, path: string, visit: VisitText): unknown {
  if (typeof value === "string") return type.translatable ? visit(value, path) : value;
  if (Array.isArray(value)) {
    const element = type.element;
    return element === undefined
      ? value
      : value.map((item, index) => transformTexts(item, element, `${path}/${stepOf(item, index)}`, visit));
  }
  if (typeof value !== "object" || value === null) return value;
  const fields = type.fieldsFor?.(null);
  return plainMap(
    Object.entries(value).map(([key, each]) => {
      const part = fields === undefined ? type.element : fields[key]?.type;
      return [
        key,
        part === undefined ? each : transformTexts(each, part, path === "" ? key : `${path}/${key}`, visit),
      ];
    }),
  );
}

function stepOf(item: unknown, index: number): string {
  const id = typeof item === "object" && item !== null && "id" in item ? item.id : undefined;
  return typeof id === "string" ? id : String(index);
}
