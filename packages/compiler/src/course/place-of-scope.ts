import type { FoundPlace } from "@coursewright/spec";
import type { CourseScope } from "./course-scope.ts";

/** Where what is said of a whole scope stands: at its name. */
export function placeOfScope({ kind, id }: CourseScope): { readonly at: FoundPlace } {
  const entity = kind === "program" ? { kind, key: "program" } : { kind, key: id };
  return { at: { entity, ...(kind === "track" ? { key: true } : { path: ["title"] }) } };
}
