import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { divide, endOf, type Planned, type Slot, schedule } from "./schedule.ts";

function items(...minutes: readonly number[]): readonly Planned<string>[] {
  return minutes.map((length, index) => ({ item: String.fromCharCode(97 + index), minutes: length }));
}

/** `a 0-20` for work, `break 80-90` for a pause. */
function lines(slots: readonly Slot<string>[]): readonly string[] {
  return slots.map((slot) => {
    const name = slot.kind === "work" ? `${slot.item}${slot.continued ? "…" : ""}` : slot.kind;
    return `${name} ${slot.start}-${slot.start + slot.minutes}`;
  });
}

describe("a schedule", () => {
  it("has a break of ten minutes in every ninety, between things where it can", () => {
    expect(lines(schedule(items(20, 20, 20, 15, 30)))).toEqual([
      "a 0-20",
      "b 20-40",
      "c 40-60",
      "d 60-75",
      "break 75-85",
      "e 85-115",
    ]);
  });

  it("has none at the end and none before there is anything to rest from", () => {
    expect(lines(schedule(items(80)))).toEqual(["a 0-80"]);
    expect(lines(schedule(items(20, 80)))).toEqual(["a 0-20", "b 20-60", "break 60-70", "b… 70-110"]);
  });

  it("divides what is longer, evenly", () => {
    expect(lines(schedule(items(120)))).toEqual(["a 0-60", "break 60-70", "a… 70-130"]);
    expect(lines(schedule(items(200)))).toEqual([
      "a 0-70",
      "break 70-80",
      "a… 80-145",
      "break 145-155",
      "a… 155-220",
    ]);
  });

  it("has an hour for lunch where it spans noon", () => {
    // It begins at 09:00, so noon is after 180 minutes.
    expect(lines(schedule(items(60, 60, 60, 60), { noon: 180 }))).toEqual([
      "a 0-60",
      "break 60-70",
      "b 70-130",
      "break 130-140",
      "c 140-200",
      "lunch 200-260",
      "d 260-320",
    ]);
  });

  it("has no lunch when it ends at one or begins at half past eleven", () => {
    expect(lines(schedule(items(60, 60, 60), { noon: 180 })).join()).not.toContain("lunch");
    expect(lines(schedule(items(60, 60), { noon: 20 })).join()).not.toContain("lunch");
  });

  it("of any length keeps what it promises", () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 20 });
    fc.assert(
      fc.property(
        lengths,
        fc.option(fc.integer({ min: 0, max: 400 }), { nil: undefined }),
        fc.integer({ min: 0, max: 90 }),
        (minutes, noon, worked) => {
          const slots = schedule(items(...minutes), { noon, worked });
          keepsOrder(slots, minutes);
          expect(longestStretch(slots, worked)).toBeLessThanOrEqual(Math.max(80, worked));
          if (slots.length > 0) expect(slots.at(-1)?.kind).toBe("work");
          const lunches = slots.filter(({ kind }) => kind === "lunch");
          expect(lunches.length).toBeLessThanOrEqual(1);
          if (noon !== undefined && noon >= 30 && endOf(slots) > noon + 180) expect(lunches).toHaveLength(1);
          for (const { start } of lunches) {
            expect(start).toBeGreaterThanOrEqual((noon ?? 0) - 15);
            expect(start).toBeLessThanOrEqual((noon ?? 0) + 45);
          }
        },
      ),
    );
  });
});

function keepsOrder(slots: readonly Slot<string>[], minutes: readonly number[]): void {
  let now = 0;
  const sums = new Map<string, number>();
  for (const slot of slots) {
    expect(slot.start).toBe(now);
    now += slot.minutes;
    if (slot.kind === "work") sums.set(slot.item, (sums.get(slot.item) ?? 0) + slot.minutes);
  }
  expect([...sums.values()]).toEqual(minutes);
}

function longestStretch(slots: readonly Slot<string>[], worked: number): number {
  let [longest, stretch] = [0, worked];
  for (const { kind, minutes } of slots) {
    stretch = kind === "work" ? stretch + minutes : 0;
    longest = Math.max(longest, stretch);
  }
  return longest;
}

describe("several parts", () => {
  const begins = (item: string) => item === "a" || item === "c";

  it("are about as long as one another", () => {
    const parts = divide(items(30, 30, 30, 30, 30, 30), 3, () => true);
    expect(parts.map((part) => part.map(({ item }) => item).join(""))).toEqual(["ab", "cd", "ef"]);
  });

  it("begin where something new begins, if that costs little balance", () => {
    const shape = (parts: readonly (readonly Planned<string>[])[]) =>
      parts.map((part) => part.map(({ item }) => item).join(""));
    expect(shape(divide(items(20, 20, 30, 25), 2, begins))).toEqual(["ab", "cd"]);
    expect(shape(divide(items(5, 5, 60, 60), 2, begins))).toEqual(["abc", "d"]);
  });

  it("bring nobody for nothing", () => {
    const all = fc.array(fc.integer({ min: 1, max: 120 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(all, fc.integer({ min: 1, max: 12 }), (minutes, parts) => {
        const divided = divide(items(...minutes), parts, begins);
        expect(divided.flat()).toEqual(items(...minutes));
        expect(divided.filter((part) => part.length > 0)).toHaveLength(Math.min(parts, minutes.length));
      }),
    );
  });

  it("may be more than there is to teach", () => {
    expect(divide(items(20), 3, begins).flat()).toEqual(items(20));
    expect(divide(items(20), 3, begins)).toHaveLength(3);
    const short = divide(items(25, 40, 95, 3), 6, begins).map((part) =>
      part.map(({ item }) => item).join(""),
    );
    expect(short).toEqual(["a", "b", "c", "d", "", ""]);
  });
});
