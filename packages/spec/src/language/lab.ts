import { choice } from "../types/choice.ts";
import { list, mapBy, mapOfText } from "../types/collections.ts";
import { lengthOf } from "../types/duration.ts";
import { size } from "../types/formats.ts";
import { path, reference } from "../types/names.ts";
import { number } from "../types/quantities.ts";
import { record } from "../types/record.ts";
import { plain, prose } from "../types/text.ts";
import { json, oneKeyOf, oneOrMore } from "../types/unions.ts";
import { checkpointKinds } from "./checkpoints/kinds.ts";

const ready = record("readiness", "How to see that a service has started.", {
  http: { type: plain, doc: "An address that answers with 200." },
  port: { type: number({ min: 1, max: 65_535, integer: true }), doc: "A port that accepts connections." },
});

const service = record("service", "A program that runs while the learner works.", {
  name: { type: plain, required: true, doc: "Its name in messages." },
  run: { type: plain, required: true, doc: "The command that starts it." },
  port: {
    type: number({ min: 1, max: 65_535, integer: true }),
    doc: "The port it listens on, inside the sandbox.",
  },
  ready: { type: ready, doc: "How to see that it has started." },
  env: {
    type: mapOfText("environment variables", plain),
    doc: "Environment variables. Never secrets: everybody can read them.",
  },
});

const limits = record("limits", "What a sandbox may use.", {
  memory: { type: size, doc: "Memory, for example 512Mi." },
  processes: { type: number({ min: 8, max: 4096, integer: true }), doc: "Processes at a time." },
  disk: { type: size, doc: "Disk, for example 256Mi." },
  network: {
    type: choice("network", {
      none: "No network at all.",
      loopback: "Only inside the sandbox (the default).",
    }),
    doc: "What it can reach.",
  },
});

const environment = record(
  "environment",
  "Where the learner works: a local sandbox, a container or a tenant.",
  {
    tools: {
      type: list(plain),
      doc: "Programs the sandbox takes from the machine, for example node and curl.",
    },
    image: { type: plain, doc: "A container image, pinned by digest or exact tag." },
    services: { type: list(service), doc: "Programs that run while the learner works." },
    data: { type: list(path("a data file")), doc: "Files and folders the learner finds." },
    setup: { type: path("the set-up script"), doc: "Runs before the learner starts." },
    reset: {
      type: path("the reset script"),
      doc: "Brings a tenant back to the start; a sandbox is simply made anew.",
    },
    limits: { type: limits, doc: "What it may use." },
    tenant: { type: plain, doc: "A tenant of a hosted product, instead of a sandbox." },
    accounts: { type: prose, doc: "How seats get accounts in a tenant.", example: "one per seat" },
  },
);

const retry = record("retry", "How often to look again before it counts as failed.", {
  times: { type: number({ min: 1, max: 50, integer: true }), required: true, doc: "How many more times." },
  every: { type: lengthOf("A pause", "24h"), required: true, doc: "How long to wait in between." },
});

/** One observable fact; one key names its kind. */
export const checkpoint = oneKeyOf("checkpoint", "One observable fact that proves a step.", checkpointKinds, {
  title: { type: prose, doc: "What it looks at, in a few words." },
  timeout: {
    type: lengthOf("A check", "24h"),
    doc: "The longest it may take; 10s without it, 50s at most.",
  },
  retry: { type: retry, doc: "Look again before it counts as failed." },
  needs: { type: list(reference("step")), doc: "Steps without which it makes no sense to look." },
  weight: { type: number({ min: 0, max: 100 }), doc: "How much it counts; 1 without it." },
  cases: {
    type: list(mapOfText("case", json), { min: 1 }),
    doc: "A table: the check is made once for each row, and all must hold.",
  },
});

const mistake = record("mistake", "A plausible wrong answer that the checkpoint must reject.", {
  run: {
    type: path("the script that makes the mistake"),
    required: true,
    doc: "A script that does it the wrong way.",
  },
  shows: { type: prose, required: true, doc: "A part of what the learner must read then." },
});

const labStep = record("lab step", "How a step is solved, checked and got wrong.", {
  solution: { type: path("the solution script"), doc: "A script that does what the step asks." },
  check: { type: oneOrMore(checkpoint), required: true, doc: "What must hold afterwards." },
  mistakes: { type: list(mistake), doc: "Wrong answers the check must reject." },
});

/** `exercises/<id>/lab.yaml`: the engineer's half. */
export const lab = record("lab", "Where an exercise runs, and how each step is proved.", {
  environment: { type: environment, required: true, doc: "Where the learner works." },
  steps: {
    type: mapBy("step", labStep),
    required: true,
    doc: "By the exercise's steps: solution, check, mistakes.",
  },
});
