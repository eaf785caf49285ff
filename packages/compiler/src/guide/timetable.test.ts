import type { Program, ProgramSession } from "@coursewright/spec";
import { expect, it } from "vitest";
import { testProgram } from "../testing/program.ts";
import { type GuidePlan, scopePlans } from "./guide-plan.ts";
import { timesOf, timetable } from "./timetable.ts";

/** The whole test program as one session: 10, 5, 20, 5, 45 and 5 minutes. */
function planOf(session: Pick<ProgramSession, "start" | "timeZone" | "further">): GuidePlan {
  const program: Program = testProgram();
  const [plan] = scopePlans(program, "track");
  if (plan === undefined) throw new Error("the test program has a track");
  const held = { id: "s", track: "admin-core", segment: "enterprise", trainers: ["A"], ...session };
  return { ...plan, session: held };
}

function lines(plan: GuidePlan): readonly string[] {
  return timetable(plan).flatMap(({ date = "", rows }) =>
    rows.map(({ slot, from, to }) => {
      const what = slot.kind === "work" ? `${slot.item.key}${slot.continued ? " …" : ""}` : slot.kind;
      return `${date} ${from}–${to} ${what}`;
    }),
  );
}

it("goes by the clock of the session's zone", () => {
  expect(lines(planOf({ start: "2026-12-08T09:00", timeZone: "Asia/Jakarta" }))).toEqual([
    "2026-12-08 09:00–09:10 first-steps/welcome",
    "2026-12-08 09:10–09:20 first-steps/extra",
    "2026-12-08 09:20–09:40 approval-workflows/why-routing",
    "2026-12-08 09:40–09:45 approvals-mid",
    "2026-12-08 09:45–09:55 break",
    "2026-12-08 09:55–10:40 route-invoices",
    "2026-12-08 10:40–10:45 approvals-post",
  ]);
});

it("goes on by the clock when that changes in the middle", () => {
  const spring = lines(planOf({ start: "2026-03-29T01:30", timeZone: "Europe/Berlin" }));
  expect(spring.slice(2, 4)).toEqual([
    "2026-03-29 01:50–03:10 approval-workflows/why-routing",
    "2026-03-29 03:10–03:15 approvals-mid",
  ]);
  const autumn = lines(planOf({ start: "2026-10-25T02:30", timeZone: "Europe/Berlin" }));
  expect(autumn.slice(2, 4)).toEqual([
    "2026-10-25 02:50–02:10 approval-workflows/why-routing",
    "2026-10-25 02:10–02:15 approvals-mid",
  ]);
});

it("has lunch where it spans noon", () => {
  expect(lines(planOf({ start: "2026-12-08T11:30", timeZone: "UTC" }))).toContain(
    "2026-12-08 12:15–13:15 lunch",
  );
});

it("is divided over several parts, and says in which one something is", () => {
  const plan = planOf({ start: "2026-12-08T09:00", further: ["2026-12-10T13:30"], timeZone: "UTC" });
  const times = timesOf(timetable(plan), (number) => `Part ${number}`);
  expect(times.get("first-steps/welcome")).toBe("Part 1, 09:00–09:10");
  expect(times.get("route-invoices")).toBe("Part 2, 13:30–14:15");
});

it("counts from the beginning of each module where there is no session", () => {
  const { session: _, ...plan } = planOf({ start: "2026-12-08T09:00", timeZone: "UTC" });
  expect(lines(plan).map((line) => line.trim())).toEqual([
    "0:00–0:10 first-steps/welcome",
    "0:10–0:20 first-steps/extra",
    "0:00–0:20 approval-workflows/why-routing",
    "0:20–0:25 approvals-mid",
    "0:25–1:10 route-invoices",
    "1:10–1:15 approvals-post",
  ]);
});
