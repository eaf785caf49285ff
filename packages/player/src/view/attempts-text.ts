import type { AssessmentPage } from "@coursewright/spec/course";
import { attemptsLeft } from "../session/progress.ts";
import type { StringKey } from "../strings/strings.ts";
import type { App } from "./app.ts";

/** How many attempts are left. */
export function attemptsText({ learner, strings }: App, page: AssessmentPage): string {
  if (page.attempts === undefined) return strings.text("anyAttempts");
  const left = attemptsLeft(page, learner.state());
  return left === 0 ? strings.text("noAttemptsLeft") : strings.count("attemptsLeft", left);
}

/** There is a "yet" only while there is another attempt. */
export function failedText({ learner }: App, page: AssessmentPage): StringKey {
  return attemptsLeft(page, learner.state()) > 0 ? "failed" : "failedForGood";
}
