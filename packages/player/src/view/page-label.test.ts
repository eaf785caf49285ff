import type { CoursePage } from "@coursewright/spec/course";
import { expect, it } from "vitest";
import { pagesOf } from "../session/progress.ts";
import { fixtureCourse } from "../testing/fixture-course.ts";
import { pageLabel } from "./page-label.ts";

const page = (id: string, required: boolean) => ({
  ...(pagesOf(fixtureCourse).find((each) => each.id === id) as CoursePage),
  required,
});

it("calls optional only what the program calls so, and says of the rest whether it counts", () => {
  const label = (id: string, required: boolean) => pageLabel(fixtureCourse, page(id, required));
  expect(label("first-steps/words", false)).toBe("optional");
  expect(label("first-steps/words", true)).toBeUndefined();
  expect(label("route-invoices", false)).toBe("notCounted");
  expect(label("approvals-practice", false)).toBe("notCounted");
  expect(label("approvals-post", false)).toBeUndefined();
});

it("names what a certification asks for, whether or not it counts here", () => {
  const certifications = [{ title: "Certified", pages: ["approvals-post", "route-invoices"] }];
  const label = (id: string) => pageLabel({ ...fixtureCourse, certifications }, page(id, false));
  expect(label("route-invoices")).toBe("forCertificate");
  expect(label("approvals-post")).toBe("forCertificate");
  expect(label("approvals-practice")).toBe("notCounted");
});
