import { choice } from "../types/choice.ts";
import { list, mapBy, mapOfText } from "../types/collections.ts";
import { lengthOf } from "../types/duration.ts";
import { size } from "../types/formats.ts";
import { path, reference } from "../types/names.ts";
import { number } from "../types/quantities.ts";
import { record } from "../types/record.ts";
import { plain, prose } from "../types/text.ts";
import { either, json, matcher, oneKeyOf, oneOrMore } from "../types/unions.ts";

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

const run = either(
  "command",
  plain,
  record("command check", "What a command must print and return.", {
    command: { type: plain, required: true, doc: "The command, run by sh." },
    exit: { type: number({ min: 0, max: 255, integer: true }), doc: "The exit code; 0 without it." },
    stdout: { type: matcher, doc: "What it prints." },
    stderr: { type: matcher, doc: "What it prints as errors." },
  }),
);

const http = record("request check", "What a request must be answered.", {
  url: { type: plain, required: true, doc: "The address, inside the sandbox." },
  method: {
    type: choice("method", {
      GET: "Read.",
      POST: "Send.",
      PUT: "Replace.",
      PATCH: "Change.",
      DELETE: "Remove.",
      HEAD: "Only the headers.",
    }),
    doc: "GET without it.",
  },
  headers: { type: mapOfText("headers", plain), doc: "Headers to send." },
  body: { type: json, doc: "What to send: a text, or a value sent as JSON." },
  status: { type: matcher, doc: "The status that must come back." },
  responseHeaders: { type: mapOfText("header matchers", matcher), doc: "Headers that must come back." },
  json: {
    type: mapOfText("JSONPath matchers", matcher),
    doc: "Values of the answer by JSONPath (RFC 9535).",
  },
  text: { type: matcher, doc: "The answer as text." },
});

const file = record("file check", "What a file must contain.", {
  path: { type: plain, required: true, doc: "The file, inside the sandbox." },
  exists: {
    type: choice("existence", { true: "It is there.", false: "It is not there." }),
    doc: "Whether it is there.",
  },
  mode: { type: plain, doc: 'Its permissions, for example "0600".' },
  contains: { type: plain, doc: "A text it contains." },
  matches: { type: plain, doc: "A regular expression it matches." },
  json: { type: mapOfText("JSONPath matchers", matcher), doc: "Values by JSONPath, if it is JSON." },
  yaml: { type: mapOfText("JSONPath matchers", matcher), doc: "Values by JSONPath, if it is YAML." },
});

const manual = record("manual check", "Somebody looks; never counted by lab test.", {
  by: {
    type: choice("judge", { self: "The learner.", peer: "Another learner.", instructor: "The trainer." }),
    required: true,
    doc: "Who judges.",
  },
  rubric: { type: list(prose, { min: 1 }), required: true, doc: "What they look for." },
});

const retry = record("retry", "How often to look again before it counts as failed.", {
  times: { type: number({ min: 1, max: 50, integer: true }), required: true, doc: "How many more times." },
  every: { type: lengthOf("A pause", "24h"), required: true, doc: "How long to wait in between." },
});

/** One observable fact; one key names its kind. */
export const checkpoint = oneKeyOf(
  "checkpoint",
  "One observable fact that proves a step.",
  {
    run: { type: run, doc: "A command: exit code and output." },
    http: { type: http, doc: "A request: status, headers, JSON." },
    file: { type: file, doc: "A file: existence, mode, content." },
    script: {
      type: path("the check script"),
      doc: "A script: exit 0 or 1; its first line of output is what the learner reads.",
    },
    manual: { type: manual, doc: "Somebody looks." },
  },
  {
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
  },
);

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
