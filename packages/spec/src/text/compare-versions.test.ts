import { describe, expect, it } from "vitest";
import { compareVersions } from "./compare-versions.ts";

describe("versions", () => {
  it.each([
    ["2026.4", "2026.10"],
    ["1.2", "1.2.1"],
    ["1.9.9", "2"],
    ["v1", "v2"],
    ["1.0-alpha", "1.0-beta"],
  ])("%s comes before %s", (older, newer) => {
    expect(compareVersions(older, newer)).toBeLessThan(0);
    expect(compareVersions(newer, older)).toBeGreaterThan(0);
  });

  it.each([
    ["1.2", "1.2.0"],
    ["v2026.4", "2026.4"],
  ])("%s is %s", (a, b) => {
    expect(compareVersions(a, b)).toBe(0);
  });
});
