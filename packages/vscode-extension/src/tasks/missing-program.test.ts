import { delimiter, join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../../cli/src/testing/temporary-folder.ts";
import { missingProgram } from "./missing-program.ts";

test("a program is looked for in the folders of the PATH, or where its path leads, and so is a script", () => {
  const ending = process.platform === "win32" ? ".cmd" : "";
  const folder = temporaryFolder({ [`coursewright${ending}`]: "", "bin/coursewright.js": "" });
  const path = ["/nowhere", folder].join(delimiter);
  const missing = (command: string, ...args: string[]) => missingProgram({ command, args }, path);
  expect(missing("coursewright")).toBeUndefined();
  expect(missingProgram({ command: "coursewright", args: [] }, "/nowhere")).toBe("coursewright");
  expect(missing(join(folder, `coursewright${ending}`))).toBeUndefined();
  expect(missing(join(folder, "other"))).toBe(join(folder, "other"));
  expect(missing("coursewright", join(folder, "bin/coursewright.js"))).toBeUndefined();
  expect(missing("coursewright", join(folder, "bin/gone.js"))).toBe(join(folder, "bin/gone.js"));
});
