import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { LabExercise, LabStep } from "../exercise.ts";

/** The exercise the tests run: four steps, one for each kind that is counted, and one that a person judges. */
export const guestBook: LabExercise = {
  id: "guest-book",
  title: "Keep a guest book",
  scenario: "A hotel keeps its guest book on a small server.",
  minutes: 5,
  folder: fileURLToPath(new URL("../../fixtures/guest-book", import.meta.url)),
  environment: {
    tools: ["node", "curl"],
    services: [
      {
        name: "book",
        run: "node service/server.mjs",
        port: 8080,
        ready: { http: "http://127.0.0.1:8080/health" },
        env: { PORT: "8080" },
      },
    ],
    data: ["data"],
    setup: "setup.sh",
    limits: { processes: 64, diskBytes: 16 * 1024 * 1024, network: "loopback" },
  },
  steps: [
    {
      id: "sign",
      part: "guided",
      do: "Sign the guest book as Ada, with five stars.",
      hints: ["The address is /entries.", "POST a JSON object with name and stars."],
      feedback: "Ada has not signed yet. Names are case-sensitive.",
      solution: "solution/sign.sh",
      checks: [
        {
          http: {
            url: "http://127.0.0.1:8080/entries",
            json: { "$.entries[*].name": { contains: "Ada" }, "$.entries[0].stars": { gte: 5 } },
          },
        },
      ],
      mistakes: [{ run: "mistakes/wrong-name.sh", shows: "case-sensitive" }],
    },
    {
      id: "note",
      part: "guided",
      do: "Note in notes/host.json who the host is.",
      hints: [],
      feedback: "notes/host.json does not name Grace as the host.",
      solution: "solution/note.sh",
      checks: [{ file: { path: "notes/host.json", json: { "$.host": "Grace" } } }],
      mistakes: [],
    },
    {
      id: "count",
      part: "guided",
      do: "Write a program `count` that prints the number of guests.",
      hints: [],
      feedback: "The program count does not print 2.",
      solution: "solution/count.sh",
      checks: [{ run: { command: "./count", stdout: 2 } }, { file: { path: "count", mode: "0755" } }],
      mistakes: [],
    },
    {
      id: "thank",
      part: "independent",
      do: "Thank the guest in thanks.txt.",
      hints: [],
      feedback: "Write the guest's name at the end of a line.",
      solution: "solution/thank.sh",
      checks: [{ script: "checks/thanked.sh" }],
      mistakes: [{ run: "mistakes/nobody.sh", shows: "does not name the guest" }],
    },
    {
      id: "reflect",
      part: "independent",
      do: "Tell a colleague what you would do better.",
      hints: [],
      feedback: "Ask a colleague.",
      checks: [{ manual: { by: "peer", rubric: ["names one improvement"] } }],
      mistakes: [],
    },
  ],
};

/** The exercise with some steps changed. */
export function withStep(id: string, change: Partial<LabStep>): LabExercise {
  return {
    ...guestBook,
    steps: guestBook.steps.map((step) => (step.id === id ? { ...step, ...change } : step)),
  };
}

/** A copy of the exercise's folder that a test may change. */
export async function copiedGuestBook(): Promise<LabExercise> {
  const folder = await temporaryFolder("guest-book-");
  await cp(guestBook.folder, folder, { recursive: true });
  return { ...guestBook, folder };
}

/** An empty folder of the test's own. */
export function temporaryFolder(prefix: string): Promise<string> {
  return mkdtemp(join(tmpdir(), prefix));
}

/** Removes a test's folders. */
export async function removeFolders(...folders: readonly string[]): Promise<void> {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
}
