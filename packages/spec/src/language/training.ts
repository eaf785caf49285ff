import { choice } from "../types/choice.ts";
import { list, mapBy, mapOf, mapOfText } from "../types/collections.ts";
import { duration, period } from "../types/duration.ts";
import { email, iri, language, version } from "../types/formats.ts";
import { identifier, path, reference } from "../types/names.ts";
import { boolean, number, percentage } from "../types/quantities.ts";
import { record } from "../types/record.ts";
import { markdown, plain, prose, text } from "../types/text.ts";
import { either } from "../types/unions.ts";
import { campaign, community, roi, story, survey } from "./follow-up.ts";
import { statedVersion } from "./language-version.ts";
import { goal, metric } from "./metric.ts";
import { mix, modality } from "./modality.ts";
import { outputs } from "./outputs.ts";
import { plan } from "./plan.ts";
import { segmentPresets } from "./presets.ts";

const outcome = record("outcome", "What the business gets when people work in the new way.", {
  statement: { type: prose, required: true, doc: "The result, in one sentence." },
  metric: { type: metric, doc: "How anyone will know." },
  behaviours: {
    type: mapOf("behaviour", prose),
    doc: "What people do differently, by a name that objectives use.",
  },
});

const role = record(
  "role",
  "A group of people with the same work in the product; each role has its own track.",
  {
    title: { type: prose, required: true, doc: "What people of this role are called." },
    description: { type: prose, doc: "What they do in the product." },
    proficiency: { type: period, doc: "How long it takes until they work on their own.", example: "3w" },
    formats: { type: list(modality), doc: "The ways of teaching that suit them." },
    success: { type: prose, doc: "What somebody in this role does when the training has worked." },
    mastery: {
      type: mapOfText("signs of mastery", prose),
      doc: "Signs beyond login: people can say why a step matters.",
    },
    plan: { type: plan, doc: "The role's own plan; it beats the segment's." },
  },
);

const segment = record("segment", "A group of customers that is taught in the same mix.", {
  preset: {
    type: choice(
      "preset",
      Object.fromEntries(Object.entries(segmentPresets).map(([id, { title }]) => [id, `${title}.`])),
    ),
    doc: "A built-in segment with its mix and completion target.",
  },
  title: { type: prose, doc: "What the segment is called." },
  mix: { type: mix, doc: "The shares of teaching time; they add up to 100%." },
  completion: { type: percentage, doc: "The completion rate to aim at." },
  because: { type: prose, doc: "Why the mix or the target differs from the preset." },
});

const objection = record("objection", "Something people say against the new way, and the answer.", {
  says: { type: prose, required: true, doc: "The objection in people's own words." },
  answer: { type: prose, required: true, doc: "What the trainer answers." },
});

const change = record("change", "Training is change management too: why people should bother.", {
  why: { type: prose, required: true, doc: "Why the new way matters to this role." },
  tradeOffs: { type: list(prose), doc: "What gets harder or slower, said openly." },
  objections: { type: list(objection), doc: "What people raise, with answers for the guide and the Q&A." },
  safePlace: { type: prose, doc: "Where they can make mistakes without harm." },
  benefit: { type: prose, doc: "One concrete benefit they see early." },
});

const practiseAgain = record("later practice", "Retrieval of the track's objectives, spaced over time.", {
  after: {
    type: list(duration, { min: 1 }),
    required: true,
    doc: "When, counted from the end of the track.",
    example: "[3d, 10d, 30d]",
  },
  assessment: { type: reference("assessment"), required: true, doc: "The recall assessment." },
});

const pace = text({
  name: "pace",
  pattern: {
    source: "own pace|\\d{1,2} (?:session|lesson|module)s? (?:a|per|every) (?:day|week|month)",
    expected: "a pace",
    hint: 'Write "own pace", or for example "2 sessions a week".',
  },
});

const track = record("track", "A role's way through the program: modules in order, then practice again.", {
  title: { type: prose, doc: "What the track is called; the role's title without it." },
  description: { type: prose, doc: "Whom it is for and what it leads to." },
  role: { type: reference("role"), required: true, doc: "The role it is for." },
  journey: {
    type: list(reference("module"), { min: 1 }),
    required: true,
    doc: "Its modules, in this order.",
  },
  pace: { type: mapBy("segment", pace), doc: "How fast, per segment." },
  practiseAgain: { type: practiseAgain, doc: "Spaced practice after the track." },
  assessments: {
    type: list(reference("assessment")),
    doc: "Pre-assessments and others that belong to the track, not to a module.",
  },
  certification: { type: reference("certification"), doc: "The certification it leads to." },
  change: { type: change, doc: "Why the new way matters, trade-offs, objections." },
  bootcamp: { type: prose, doc: "Why everything is taught within days, where it is." },
  microLesson: {
    type: boolean,
    doc: "A release micro-lesson, a tour or a single job aid: no later practice is expected.",
  },
  optional: { type: boolean, doc: "Whether people choose it; advanced tracks may be optional." },
  paid: { type: boolean, doc: "Whether it is sold." },
});

const certification = record(
  "certification",
  "Proof of expertise: a knowledge quiz and a practical demonstration.",
  {
    title: { type: prose, doc: "What the certificate says." },
    quiz: { type: reference("assessment"), required: true, doc: "The knowledge quiz." },
    practical: { type: reference("exercise"), doc: "The practical demonstration." },
    pass: { type: percentage, doc: "The pass mark; 80% or more is usual." },
    attempts: { type: number({ min: 1, max: 20, integer: true }), doc: "How many attempts are allowed." },
    valid: { type: period, doc: "How long it counts; a year is usual.", example: "1y" },
    because: { type: prose, doc: "Why pass mark or validity differ from what is usual." },
  },
);

const product = record("taught product", "The product being taught.", {
  name: { type: prose, required: true, doc: "Its name as customers see it." },
  release: {
    type: version,
    doc: "The release this version of the program teaches; product.yaml says what changed.",
  },
});

const intent = record("intent", "The four questions every program answers in writing.", {
  change: { type: prose, required: true, doc: "Which behaviours and outcomes must change." },
  mastery: {
    type: prose,
    required: true,
    doc: "What mastery looks like for the roles that use the product most.",
  },
  support: { type: prose, required: true, doc: "How people are supported over time." },
  evidence: { type: prose, required: true, doc: "How we will know." },
});

const champions = record("champions", "Engaged users who help others.", {
  criteria: { type: list(prose), doc: "How to recognise them." },
  offered: { type: list(prose), doc: "What they get: early access, recognition, a voice in the product." },
  asked: { type: list(prose), doc: "What they are asked to do: teach, answer, host." },
});

const trainers = record("train the trainer", "How trainers are prepared.", {
  certification: { type: reference("certification"), doc: "The certification a trainer holds." },
  rubric: { type: list(prose), doc: "What an observer looks for in a trial session." },
});

const operations = record("content operations", "How content is kept true.", {
  reviewEvery: {
    type: period,
    doc: "How often each module is reviewed; a quarter is usual.",
    example: "13w",
  },
  approvers: { type: list(plain), doc: "Who approves content before it is published." },
  owner: { type: email, doc: "Who answers for the program." },
});

const librarySource = record("library source", "Modules shared by several programs.", {
  path: { type: path("the other workspace"), doc: "A folder in this repository." },
  git: {
    type: plain,
    doc: "A repository, with the commit or tag that pins it.",
    example: "https://git.example.com/training.git#v3",
  },
});

const checks = record("check settings", "How this workspace is judged.", {
  rules: {
    type: mapOfText(
      "severities by code",
      choice("severity", {
        off: "The rule is not run.",
        info: "Shown, never a failure.",
        warning: "Shown; a failure only with --max-warnings.",
        error: "A failure.",
      }),
    ),
    doc: "A severity for each code that should differ from its own.",
    example: "alignment/only-guided: error",
  },
});

const term = either(
  "term",
  prose,
  record("glossary entry", "A term with its meaning and the words to avoid.", {
    meaning: { type: prose, required: true, doc: "What it means." },
    avoid: { type: list(prose), doc: "Words that should not be used for it." },
  }),
);

/** `training.yaml`: the program. */
export const training = record(
  "program",
  "A training program: outcomes, roles, segments, plans, tracks, goals.",
  {
    coursewright: {
      type: statedVersion,
      required: true,
      doc: "The version of the language: 1.",
    },
    id: {
      type: identifier,
      required: true,
      doc: "The program's identity; it stays when the folder is renamed.",
    },
    version: { type: version, required: true, doc: "The program's own version." },
    title: { type: prose, required: true, doc: "The program's name." },
    description: { type: markdown, doc: "What it is, in a few sentences." },
    base: {
      type: iri,
      doc: "The IRI that identifiers for cmi5 and xAPI begin with; urn:coursewright:<id> without it.",
    },
    languages: {
      type: list(language, { min: 1 }),
      doc: "The languages it is taught in; the first is the one it is written in.",
    },
    product: { type: product, required: true, doc: "The product it teaches." },
    intent: { type: intent, doc: "The four questions every program answers in writing." },
    outcomes: {
      type: mapOf("outcome", outcome),
      doc: "What the business wants, and the behaviours that cause it.",
    },
    roles: { type: mapOf("role", role), required: true, doc: "Who is trained." },
    segments: { type: mapOf("segment", segment), required: true, doc: "The groups of customers." },
    plans: { type: mapBy("segment", plan), doc: "How each segment is taught." },
    tracks: { type: mapOf("track", track), required: true, doc: "Each role's way through the modules." },
    goals: { type: list(goal), doc: "What the program should reach, and by when." },
    certifications: {
      type: mapOf("certification", certification),
      doc: "Certifications that tracks lead to.",
    },
    surveys: { type: mapOf("survey", survey), doc: "What learners are asked afterwards." },
    campaigns: { type: mapOf("campaign", campaign), doc: "E-mails that bring people on and back." },
    community: { type: community, doc: "Forum or chat: prompts, seeds, moderation." },
    champions: { type: champions, doc: "Engaged users who help others." },
    stories: { type: list(story), doc: "What customers achieved, in a sentence each." },
    trainers: { type: trainers, doc: "How trainers are prepared." },
    roi: { type: roi, doc: "The return on investment, as inputs of the calculator." },
    operations: { type: operations, doc: "Reviews and approvals." },
    library: {
      type: mapOfText("library sources", librarySource),
      doc: "Other workspaces whose modules are used here.",
    },
    glossary: { type: mapOfText("terms", term), doc: "The product's terms and their meaning." },
    variables: { type: mapOfText("variables", prose), doc: "Words that templates may use as {{name}}." },
    outputs: { type: outputs, doc: "What is built; scorm12 and labs without it." },
    check: { type: checks, doc: "How this workspace is judged." },
  },
);
