import { expect, test } from "vitest";
import { isAtLeast } from "./bubblewrap/host.ts";
import { chooseDriver, driverNamed } from "./choose-driver.ts";
import { defaultStateDir, labId } from "./state-folder.ts";

test("an unknown driver is refused with those there are", async () => {
  await expect(chooseDriver("docker-in-docker")).rejects.toMatchObject({
    message: 'There is no driver "docker-in-docker".',
    remedy: "Known drivers: auto, bubblewrap, plain.",
  });
  expect(driverNamed("nobody")).toBe(null);
});

test("the state lies where the person's state lies, or where they say", () => {
  expect(defaultStateDir({ XDG_STATE_HOME: "/s" })).toBe("/s/coursewright/labs");
  expect(defaultStateDir({})).toMatch(/\/\.local\/state\/coursewright\/labs$/);
  expect(defaultStateDir({ XDG_STATE_HOME: "relative" })).toMatch(/\/\.local\/state\//);
});

test("a lab's name tells workspaces apart", () => {
  expect(labId("book", "/a")).toMatch(/^book-[0-9a-f]{10}$/);
  expect(labId("book", "/a")).not.toBe(labId("book", "/b"));
});

test("kernel releases compare by number", () => {
  expect([isAtLeast("5.14.0-1", 5, 14), isAtLeast("6.1", 5, 14), isAtLeast("5.4.0", 5, 14)]).toEqual([
    true,
    true,
    false,
  ]);
});
