import fc from "fast-check";
import { expect, it } from "vitest";
import { shuffled } from "./shuffled.ts";

it("loses and adds nothing, and repeats itself for the same seed", () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.string(), (things, seed) => {
      const order = shuffled(things, seed);
      expect([...order].sort()).toEqual([...things].sort());
      expect(shuffled(things, seed)).toEqual(order);
    }),
  );
});

it("brings every thing to the first place about equally often", () => {
  const first = Array.from({ length: 4_000 }, (_, index) => shuffled([0, 1, 2, 3], `seed ${index}`)[0]);
  for (const thing of [0, 1, 2, 3]) {
    expect(first.filter((each) => each === thing).length).toBeGreaterThan(850);
  }
});
