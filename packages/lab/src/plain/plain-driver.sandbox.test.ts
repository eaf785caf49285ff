import { readdir } from "node:fs/promises";
import { expect, test } from "vitest";
import { chooseDriver } from "../choose-driver.ts";
import { startLab } from "../start-lab.ts";
import { freePort } from "../testing/free-port.ts";
import { guestBook, removeFolders, temporaryFolder } from "../testing/guest-book.ts";

const port = await freePort();
const moved = JSON.parse(JSON.stringify(guestBook).replaceAll("8080", String(port))) as typeof guestBook;

test("plain runs only when it was allowed on the call, and says what is missing", async () => {
  await expect(chooseDriver("plain")).rejects.toThrow("isolates nothing");
  const { guarantees, notes } = await chooseDriver("plain", { allowPlain: true });
  expect(guarantees.size).toBe(0);
  expect(notes.join()).toContain("nothing is isolated");
});

test("plain takes an exercise through a step and leaves nothing behind", async () => {
  const { driver } = await chooseDriver("plain", { allowPlain: true });
  const stateDir = await temporaryFolder("plain-");
  const lab = await startLab(moved, { driver, workspace: "/w", stateDir });
  expect((await lab.check("count")).map(({ verdict }) => verdict)).toEqual(["fail", "fail"]);
  await lab.solve("count");
  expect((await lab.check("count")).map(({ verdict }) => verdict)).toEqual(["pass", "pass"]);
  expect((await lab.check("sign"))[0]?.detail).toContain("found nothing");
  expect(await lab.stop()).toEqual({ leftover: 0 });
  expect(await readdir(stateDir)).toEqual([]);
  await removeFolders(stateDir);
});
