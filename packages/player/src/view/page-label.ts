import type { Course, CoursePage } from "@coursewright/spec/course";
import type { StringKey } from "../strings/strings.ts";

/**
 * What a learner should know before they leave a page out. Nothing for what counts towards completion, unless it is
 * also asked for by a certification.
 */
export function pageLabel({ certifications = [], scored }: Course, page: CoursePage): StringKey | undefined {
  if (certifications.some(({ pages }) => pages.includes(page.id))) return "forCertificate";
  if (page.required || page.id === scored) return undefined;
  return page.kind === "lesson" ? "optional" : "notCounted";
}
