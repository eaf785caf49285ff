import type { Program, ProgramSession } from "@coursewright/spec";
import fc from "fast-check";
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

it("runs on from module to module where there is no session", () => {
  const { session: _, ...plan } = planOf({ start: "2026-12-08T09:00", timeZone: "UTC" });
  expect(lines(plan).map((line) => line.trim())).toEqual([
    "0:00–0:10 first-steps/welcome",
    "0:10–0:20 first-steps/extra",
    "0:20–0:40 approval-workflows/why-routing",
    "0:40–0:45 approvals-mid",
    "0:45–0:55 break",
    "0:55–1:40 route-invoices",
    "1:40–1:45 approvals-post",
  ]);
});

it("of a program has a clock for each track, and for a module that is in none", () => {
  const plain = testProgram();
  const [track] = plain.tracks;
  if (track === undefined) throw new Error("the test program has a track");
  const tracks = [
    { ...track, title: "Administrators", modules: ["first-steps"] },
    { ...track, id: "approvers", title: "Approvers", modules: ["first-steps"] },
  ];
  const [plan] = scopePlans(testProgram({ tracks }), "program");
  if (plan === undefined) throw new Error("a program has a plan");
  expect(timetable(plan).map(({ title, from, to }) => [title, from, to])).toEqual([
    ["Administrators", "0:00", "0:20"],
    ["Approvers", "0:00", "0:20"],
    ["Approval workflows", "0:00", "1:15"],
  ]);
});

it("begins with a break where a part follows on the one before without one", () => {
  const plan = planOf({ start: "2026-12-08T09:00", further: ["2026-12-08T09:45"], timeZone: "UTC" });
  const times = (further: string) =>
    lines({ ...plan, session: { ...(plan.session as ProgramSession), further: [further] } });
  expect(times("2026-12-08T09:45")).toContain("2026-12-08 09:45–09:55 break");
  expect(times("2026-12-08T09:55").join()).not.toContain("break");
});

/** Lessons of these lengths in each module, taught by the clock or without one. */
function planWith(lengths: readonly (readonly number[])[], session?: GuidePlan["session"]): GuidePlan {
  const [plan] = scopePlans(testProgram(), "track");
  const [module] = plan?.modules ?? [];
  const [step] = module?.steps ?? [];
  if (plan === undefined || module === undefined || step === undefined) throw new Error("there is no step");
  const modules = lengths.map((minutes, index) => ({
    module: module.module,
    steps: minutes.map((length, place) => ({ ...step, key: `${index}/${place}`, minutes: length })),
  }));
  return { ...plan, modules, ...(session === undefined ? {} : { session }) };
}

/** The longest time from one pause of ten minutes to the next, over all parts. */
function longestStretch(parts: ReturnType<typeof timetable>, starts: readonly number[]): number {
  let [longest, begun, end] = [0, 0, Number.NEGATIVE_INFINITY];
  for (const [index, { rows }] of parts.entries())
    for (const { slot } of rows) {
      if (slot.kind !== "work") continue;
      const start = (starts[index] ?? 0) + slot.start;
      if (start - end >= 10) begun = start;
      end = start + slot.minutes;
      longest = Math.max(longest, end - begun);
    }
  return longest;
}

const lengths = fc.array(fc.array(fc.integer({ min: 1, max: 150 }), { maxLength: 6 }), { maxLength: 5 });

it("leaves no more than ninety minutes without a break, over all modules of a track", () => {
  fc.assert(
    fc.property(lengths, (modules) => {
      expect(longestStretch(timetable(planWith(modules)), [0])).toBeLessThanOrEqual(90);
    }),
  );
});

it("nor in a session, however close its parts lie", () => {
  fc.assert(
    fc.property(
      lengths,
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: 6, max: 15 }),
      (modules, gap, hour) => {
        const start = `2026-12-08T${String(hour).padStart(2, "0")}:00`;
        const held = { id: "s", track: "t", segment: "e", trainers: ["A"], start, timeZone: "UTC" };
        const first = timetable(planWith(modules, { ...held, further: ["2026-12-09T09:00"] }))[0];
        const last = first?.rows.at(-1)?.slot;
        const begins = (last === undefined ? 0 : last.start + last.minutes) + gap;
        const minutes = hour * 60 + begins;
        if (minutes >= 24 * 60) return;
        const clock = [Math.floor(minutes / 60), minutes % 60].map((each) => String(each).padStart(2, "0"));
        const session = { ...held, further: [`2026-12-08T${clock.join(":")}`] };
        const parts = timetable(planWith(modules, session));
        expect(longestStretch(parts, [0, begins])).toBeLessThanOrEqual(90);
      },
    ),
  );
});
