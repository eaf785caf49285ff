import { writeFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { chooseDriver } from "./choose-driver.ts";
import type { LabExercise } from "./exercise.ts";
import type { CheckpointEvent, EndEvent, LabEvent, PromiseOutcome } from "./lab-event.ts";
import { testLabs } from "./test-labs.ts";
import { copiedGuestBook, guestBook, removeFolders, withStep } from "./testing/guest-book.ts";

const driver = await chooseDriver("bubblewrap");

async function run(
  exercise: LabExercise,
  repeat = 1,
  look: (event: LabEvent) => void = () => undefined,
): Promise<{ events: LabEvent[]; end: EndEvent; broken: string[] }> {
  const events: LabEvent[] = [];
  for await (const event of testLabs([exercise], { driver, repeat, concurrency: 2 })) {
    look(event);
    events.push(event);
  }
  const end = events.at(-1);
  if (end?.event !== "end") throw new Error("the last event is not an end");
  return { events, end, broken: end.promises.filter(({ held }) => !held).map(describe) };
}

function describe({ promise, step, mistake, message }: PromiseOutcome): string {
  const place = [promise, step, mistake].filter((part) => part !== null).join(" ");
  return `${place}: ${message}`;
}

test("a sound exercise keeps every promise", async () => {
  const { events, end, broken } = await run(guestBook);
  expect(broken).toEqual([]);
  expect(end.held).toBe(true);
  expect(events.map(({ event }) => event).slice(0, 2)).toEqual(["plan", "start"]);
  expect(new Set(end.promises.map(({ promise }) => promise))).toEqual(
    new Set([
      "fails-after-setup",
      "solution-solves",
      "solving-twice",
      "mistake-rejected",
      "reset-restores",
      "nothing-left",
    ]),
  );
});

test("each checkpoint's event says what the learner reads and what was found", async () => {
  const { events } = await run(guestBook);
  const first = events.filter((event): event is CheckpointEvent => event.event === "checkpoint");
  const sign = first.find(({ promise, step }) => promise === "fails-after-setup" && step === "sign");
  expect(sign).toMatchObject({
    verdict: "fail",
    held: true,
    feedback: "Ada has not signed yet. Names are case-sensitive.",
  });
  expect(sign?.detail).toContain('$.entries[*].name: expected something that contains "Ada", found nothing');
  const mistake = first.find(({ promise, step }) => promise === "mistake-rejected" && step === "thank");
  expect(mistake?.feedback).toBe(
    "thanks.txt does not name the guest.\nWrite the guest's name at the end of a line.",
  );
});

test.each([
  ["sign", [{ http: { url: "http://127.0.0.1:8080/entries" } }]],
  ["note", [{ file: { path: "notes" } }]],
  ["count", [{ run: { command: "true" } }]],
  ["thank", [{ script: "solution/thank.sh" }]],
] as const)("a check of %s that always passes breaks the promise", async (id, checks) => {
  const { broken } = await run(withStep(id, { checks }));
  expect(broken).toContain(`fails-after-setup ${id}: checkpoint 1 holds before anything is done`);
});

test("one weak check beside a good one breaks the promise", async () => {
  const checks = [...(guestBook.steps[1]?.checks ?? []), { file: { path: "notes/first.txt" } }];
  expect((await run(withStep("note", { checks }))).broken).toEqual([
    "fails-after-setup note: checkpoint 2 holds before anything is done",
  ]);
});

test("a check that an earlier step's solution solves breaks the promise", async () => {
  const checks = [{ http: { url: "http://127.0.0.1:8080/entries", json: { "$.entries[0].stars": 5 } } }];
  const { broken } = await run(withStep("note", { checks }));
  expect(broken[0]).toBe("solution-solves note: it holds before its own solution is played");
});

test("a mistake that is accepted breaks the promise", async () => {
  const checks = [{ file: { path: "thanks.txt", text: { contains: "Thank" } } }];
  const { broken } = await run(withStep("thank", { checks }));
  expect(broken).toEqual(["mistake-rejected thank 1: the wrong answer mistakes/nobody.sh is accepted"]);
});

test("a mistake whose text is not shown breaks the promise", async () => {
  const { broken } = await run(
    withStep("sign", { mistakes: [{ run: "mistakes/wrong-name.sh", shows: "capital letter" }] }),
  );
  expect(broken).toEqual([
    'mistake-rejected sign 1: the learner is not shown "capital letter" but: Ada has not signed yet. Names are case-sensitive.',
  ]);
});

test("a step without a solution breaks the promise, and what comes after is not reached", async () => {
  const steps = guestBook.steps.map((one) => (one.id === "count" ? withoutSolution(one) : one));
  const { broken } = await run({ ...guestBook, steps });
  expect(broken).toContain("solution-solves count: it has no solution");
  expect(broken).toContain('solution-solves thank: not reached: "count" comes first');
});

function withoutSolution({ solution: _, ...step }: LabExercise["steps"][number]) {
  return step;
}

test("a solution file that does not exist breaks the promise", async () => {
  const { broken } = await run(withStep("note", { solution: "solution/gone.sh" }));
  expect(broken[0]).toMatch(/^solution-solves note: "solution\/gone.sh" does not exist/);
});

test("a check script that breaks is not a check that fails", async () => {
  const exercise = await copiedGuestBook();
  await writeFile(join(exercise.folder, "checks/thanked.sh"), "#!/bin/sh\ncurl -fsS http://127.0.0.1:9/\n");
  const { broken } = await run(exercise);
  expect(broken[0]).toMatch(/^fails-after-setup thank: checkpoint 1 is itself broken: thanked.sh exited 7/);
  await removeFolders(exercise.folder);
});

test("feedback that two steps share breaks the promise", async () => {
  const { broken } = await run(
    withStep("note", { feedback: "Write the guest's name at the end of a line." }),
  );
  expect(broken).toEqual([
    'fails-after-setup note: its feedback is also that of the step "thank"',
    'fails-after-setup thank: its feedback is also that of the step "note"',
  ]);
});

test("a solution that undoes an earlier step breaks the promise", async () => {
  const exercise = await copiedGuestBook();
  await writeFile(join(exercise.folder, "solution/count.sh"), "#!/bin/sh\nrm notes/host.json\n");
  const { broken } = await run(exercise);
  expect(broken[0]).toMatch(/^solution-solves count: after its solution the step "note" does not hold/);
  await removeFolders(exercise.folder);
});

test("a solution that undoes itself the second time breaks the promise", async () => {
  const exercise = await copiedGuestBook();
  const script = "#!/bin/sh\n[ -e thanks.txt ] && exec rm thanks.txt\necho 'Thank you, Ada' >thanks.txt\n";
  await writeFile(join(exercise.folder, "solution/thank.sh"), script);
  expect((await run(exercise)).broken).toEqual([
    "solving-twice thank: after solving twice it does not hold: thanked.sh exited 1",
  ]);
  await removeFolders(exercise.folder);
});

test("a reset that leaves something behind breaks the promise", async () => {
  const exercise = await copiedGuestBook();
  await writeFile(join(exercise.folder, "reset.sh"), "#!/bin/sh\nrm -rf notes count\n");
  const { broken } = await run({ ...exercise, environment: { ...exercise.environment, reset: "reset.sh" } });
  expect(broken).toEqual([
    expect.stringMatching(
      /^reset-restores: the step "sign" was "fail" at first and is "pass" after the reset/,
    ),
  ]);
  await removeFolders(exercise.folder);
});

test("a flaky check is found by repeating", async () => {
  const exercise = await copiedGuestBook();
  const steps = exercise.steps.map((step) => ({ ...step, mistakes: [] }));
  const fails = () => writeFileSync(join(exercise.folder, "checks/thanked.sh"), "#!/bin/sh\nexit 1\n");
  const { broken } = await run({ ...exercise, steps }, 6, (event) => {
    if (event.event === "checkpoint" && event.step === "thank" && event.verdict === "pass") fails();
  });
  expect(broken).toContainEqual(
    expect.stringMatching(/^repeatable thank: "solution-solves" was kept in [1-5] of 6 runs$/),
  );
  await removeFolders(exercise.folder);
});

test("a service that does not start is named, with what it said", async () => {
  const exercise = await copiedGuestBook();
  await writeFile(join(exercise.folder, "service/server.mjs"), 'throw new Error("no guests today");\n');
  const services = exercise.environment.services.map((service) => ({ ...service, ready: { port: 8080 } }));
  // Each proof waits for the service, so there are few.
  const steps = exercise.steps.map((step) => ({ ...step, mistakes: [] }));
  const { broken } = await run({ ...exercise, steps, environment: { ...exercise.environment, services } });
  expect(broken[0]).toMatch(/^starts: The service "book" did not become ready.*no guests today/s);
  await removeFolders(exercise.folder);
});
