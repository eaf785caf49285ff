import { expect, test } from "vitest";
import { BoundedOutput } from "./bounded-output.ts";

function fed(limit: number, ...chunks: readonly string[]): BoundedOutput {
  const output = new BoundedOutput(limit);
  for (const chunk of chunks) output.take(Buffer.from(chunk));
  return output;
}

test("what fits is whole", () => {
  expect(fed(4, "ab", "cd", "ef", "gh").text()).toBe("abcdefgh");
});

test("the head and the tail are kept, and what is left out is counted", () => {
  const output = fed(3, "abcde", "f", "ghij", "k");
  expect(output.text()).toBe("abc\n… 5 bytes left out …\nijk");
  expect(output.total).toBe(11);
});
