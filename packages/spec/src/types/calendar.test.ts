import { expect, test } from "vitest";
import { missingDay } from "./calendar.ts";

test.each(["2026-02-28", "2028-02-29", "2000-02-29", "2026-04-30", "2026-12-31", "2026-01-31T09:00"])(
  "%s is a day",
  (date) => expect(missingDay(date)).toBeUndefined(),
);

test.each([
  ["2026-02-29", "February 2026 has 28 days."],
  ["2028-02-30", "February 2028 has 29 days."],
  ["1900-02-29", "February 1900 has 28 days."],
  ["2026-04-31", "April 2026 has 30 days."],
  ["2026-11-31 09:00:30", "November 2026 has 30 days."],
])("%s is none: %s", (date, why) => expect(missingDay(date)?.message).toContain(why));
