import { expect, test } from "vitest";
import type { CommandContext } from "../command-context.ts";
import { checkups } from "./checkups.ts";
import { typesetter } from "./typesetter.ts";

const context = {} as CommandContext; // this look asks nothing of it

function absent(): Promise<never> {
  const error = new Error("Cannot find package '@coursewright/pdf' imported from here");
  return Promise.reject(Object.assign(error, { code: "ERR_MODULE_NOT_FOUND" }));
}

test("doctor looks for the package that typesets guides", async () => {
  const checkup = checkups.find(({ name }) => name === "PDF");
  expect(await checkup?.look(context)).toEqual({ state: "good", found: "@coursewright/pdf" });
});

test("where it is missing, that is no failure, and the way to get it is said", async () => {
  const health = await typesetter(absent).look(context);
  expect(health).toMatchObject({ state: "note", found: "@coursewright/pdf is not installed" });
  expect(health).toHaveProperty("remedy", expect.stringContaining("npm install @coursewright/pdf"));
});

test("where it is there and does not work, that is said", async () => {
  const health = await typesetter(() => Promise.reject(new Error("no engine"))).look(context);
  expect(health).toMatchObject({ state: "note", found: "@coursewright/pdf does not work here" });
});
