import { expect, it } from "vitest";
import { manualClock } from "../testing/manual-clock.ts";
import { createSchedule } from "./schedule.ts";

function scheduled(works: () => boolean = () => true) {
  const clock = manualClock();
  const saves: number[] = [];
  const save = () => {
    saves.push(clock.now());
    return works();
  };
  return { clock, saves, schedule: createSchedule(save, clock) };
}

it("saves at once, then at most once in ten seconds", () => {
  const { clock, saves, schedule } = scheduled();
  schedule.soon();
  clock.advance(1_000);
  schedule.soon();
  schedule.soon();
  expect(saves).toEqual([0]);
  clock.advance(9_000);
  expect(saves).toEqual([0, 10_000]);
  clock.advance(60_000);
  expect(saves).toEqual([0, 10_000]);
});

it("saves an important event at once and does not repeat it", () => {
  const { clock, saves, schedule } = scheduled();
  schedule.soon();
  schedule.soon();
  expect(schedule.now()).toBe(true);
  clock.advance(60_000);
  expect(saves).toEqual([0, 0]);
});

it("tries again every ten seconds until it works", () => {
  let works = false;
  const { clock, saves, schedule } = scheduled(() => works);
  expect(schedule.now()).toBe(false);
  clock.advance(10_000);
  works = true;
  clock.advance(10_000);
  clock.advance(60_000);
  expect(saves).toEqual([0, 10_000, 20_000]);
});

it("stops", () => {
  const { clock, saves, schedule } = scheduled(() => false);
  schedule.soon();
  schedule.stop();
  clock.advance(60_000);
  expect(saves).toEqual([0]);
});
