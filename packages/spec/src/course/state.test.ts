import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AssessmentPage, Course, CourseItem, CoursePage } from "./course.ts";
import type { Answer, LearnerState } from "./state.ts";
import { decodeState, emptyState, encodeState, longestState, worstCaseStateLength } from "./state.ts";

const types = [
  "multiple-choice",
  "multiple-response",
  "true-false",
  "short-answer",
  "numeric",
  "matching",
  "ordering",
] as const;

function item(id: string, type: CourseItem["type"], choices = 4): CourseItem {
  const written = type === "short-answer" || type === "numeric";
  const ids = Array.from({ length: written ? 0 : choices }, (_, index) => ({
    id: `choice-${index}`,
    html: "",
  }));
  const prompts = type === "matching" ? { prompts: ids.map(({ id }) => ({ id: `to-${id}`, html: "" })) } : {};
  return { id, type, objectives: [], points: 1, html: "", choices: ids, ...prompts, shuffle: false };
}

function assessment(id: string, items: readonly CourseItem[]): AssessmentPage {
  const shown = { kind: "assessment", when: "post", shuffle: false, feedback: "end", key: "" } as const;
  return { id, title: id, minutes: 0, required: true, items, ...shown };
}

function lesson(id: string): CoursePage {
  return { id, title: id, minutes: 5, required: true, kind: "lesson", html: "", objectives: [] };
}

function course(pages: readonly CoursePage[], version = "1"): Course {
  return {
    format: 1,
    id: "c",
    version,
    contentHash: version,
    language: "en",
    direction: "ltr",
    title: "C",
    theme: {},
    objectives: [],
    modules: [{ id: "m", title: "M", level: 1, objectives: [], pages }],
  };
}

const lessons = (count: number) =>
  Array.from({ length: count }, (_, index) => lesson(`module-${index % 9}/lesson-${index}`));
const items = (count: number, some: readonly CourseItem["type"][] = types.slice(0, 5)) =>
  Array.from({ length: count }, (_, index) =>
    item(`item-${index}`, some[index % some.length] ?? "numeric", 6),
  );
const large = course([...lessons(200), assessment("exam", items(60))]);

function anyAnswer(of: CourseItem, longest: number): fc.Arbitrary<Answer> {
  const checked = fc.boolean();
  if (of.choices.length === 0)
    return fc.record({ text: fc.string({ unit: "grapheme", maxLength: longest }), checked });
  const ids = of.choices.map((choice) => choice.id);
  if (of.type === "ordering")
    return fc.record({
      choices: fc.shuffledSubarray(ids, { minLength: ids.length, maxLength: ids.length }),
      checked,
    });
  if (of.type === "matching") {
    const keys = (of.prompts ?? []).map((prompt) => prompt.id);
    return fc.record({
      pairs: fc
        .subarray(keys, { minLength: 1 })
        .chain((some) =>
          fc.tuple(...some.map((id) => fc.constantFrom(...ids).map((choice) => [id, choice] as const))),
        )
        .map((pairs) => Object.fromEntries(pairs)),
      checked,
    });
  }
  return fc.record({ choices: fc.subarray(ids, { minLength: 1 }), checked });
}

function anyState(of: Course, longest = 300): fc.Arbitrary<LearnerState> {
  const pages = of.modules.flatMap((module) => module.pages);
  const score = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100);
  const records = pages.flatMap((page) => {
    if (page.kind !== "assessment") return [];
    const answers = fc.tuple(
      ...page.items.map((each) => fc.option(anyAnswer(each, longest), { nil: undefined })),
    );
    const shape = { attempts: fc.nat(9_999), best: score, last: score, submitted: fc.boolean(), answers };
    return fc.record(shape).map(({ answers: given, ...rest }) => {
      const entries = page.items.flatMap((each, index) =>
        given[index] ? [[each.id, given[index]] as const] : [],
      );
      return [page.id, { ...rest, answers: new Map(entries) }] as const;
    });
  });
  const ids = pages.map((page) => page.id);
  const seen = fc.subarray(ids).map((some) => new Set(some));
  const assessments = fc.tuple(...records).map((some) => new Map(some));
  return fc.record({ current: fc.constantFrom(...ids), seen, assessments, reported: fc.nat(99_999) });
}

describe("a learner's state", () => {
  it("comes back as it was written", () => {
    const small = course([
      lesson("m/a"),
      lesson("m/b"),
      assessment("quiz", items(7, types)),
      assessment("exam", items(5)),
    ]);
    const property = fc.property(anyState(small, 12), (state) => {
      expect(decodeState(encodeState(state, small), small)).toEqual({ state, origin: "same" });
    });
    fc.assert(property);
  });

  it("is never longer than 4,096 ASCII characters", () => {
    const states = fc
      .constantFrom(large, course([...lessons(900), assessment("exam", items(150))]))
      .chain((of) => fc.tuple(fc.constant(of), anyState(of)));
    const property = fc.property(states, ([of, state]) => {
      const text = encodeState(state, of);
      expect(text.length).toBeLessThanOrEqual(longestState);
      expect(text).toMatch(/^[!-~]*$/);
      expect(text).not.toMatch(/[%+&<>"'\\]/);
      expect(decodeState(text, of).origin).toBe("same");
    });
    fc.assert(property, { numRuns: 40 });
  });

  it("keeps every page and every choice of a course with 200 lessons and 60 items", () => {
    expect(worstCaseStateLength(large)).toBeLessThanOrEqual(longestState);
    const exam = large.modules[0]?.pages.at(-1);
    if (exam?.kind !== "assessment") throw new Error("no exam");
    const answers = exam.items.map((each): [string, Answer] => {
      if (each.choices.length === 0) return [each.id, { text: "department manager", checked: true }];
      return [each.id, { choices: each.choices.map((choice) => choice.id), checked: true }];
    });
    const state: LearnerState = {
      current: "exam",
      seen: new Set(large.modules.flatMap((module) => module.pages.map((page) => page.id))),
      assessments: new Map([
        ["exam", { attempts: 3, best: 66.67, last: 50, submitted: true, answers: new Map(answers) }],
      ]),
      reported: 180,
    };
    expect(decodeState(encodeState(state, large), large).state).toEqual(state);
  });

  it("leaves an answer out whole when there is no room, never cut", () => {
    const essays = course([
      assessment(
        "exam",
        Array.from({ length: 30 }, (_, n) => item(`e-${n}`, "short-answer")),
      ),
    ]);
    const answers = new Map(
      Array.from({ length: 30 }, (_, n) => [`e-${n}`, { text: "é".repeat(n * 3), checked: false }]),
    );
    const written: LearnerState = {
      ...emptyState,
      assessments: new Map([["exam", { attempts: 0, submitted: false, answers }]]),
    };
    const read =
      decodeState(encodeState(written, essays), essays).state.assessments.get("exam")?.answers ?? new Map();
    expect(read.size).toBeGreaterThan(10);
    expect(read.size).toBeLessThan(30);
    for (const [id, answer] of read) expect(answer).toEqual(answers.get(id));
  });

  it("is empty for anything that was not written by the codec", () => {
    const values = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.anything(),
      fc.string().map((text) => `1|${text}`),
    );
    fc.assert(
      fc.property(values, (value) => {
        expect(decodeState(value, large)).toEqual({ state: emptyState, origin: "none" });
      }),
    );
  });

  it("is empty when it was cut or changed on the way", () => {
    const text = encodeState({ ...emptyState, current: "exam", seen: new Set(["exam"]) }, large);
    for (let length = 0; length < text.length; length++) {
      expect(decodeState(text.slice(0, length), large).origin).toBe("none");
    }
    expect(decodeState(`${text}1`, large).origin).toBe("none");
  });

  it("counts what its own length can become", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 12 }), (pages, questions) => {
        const of = course([...lessons(pages), assessment("exam", items(questions))]);
        const answers = fc.sample(anyState(of), 1)[0];
        if (answers === undefined) return;
        const choicesOnly = withoutTexts(answers);
        expect(encodeState(choicesOnly, of).length).toBeLessThanOrEqual(worstCaseStateLength(of));
      }),
    );
  });
});

describe("version 1's state in version 2's course", () => {
  const first = course([
    lesson("m/a"),
    lesson("m/b"),
    lesson("m/gone"),
    assessment("exam", [item("x", "multiple-choice"), item("y", "numeric")]),
  ]);
  const second = course(
    [
      lesson("m/new"),
      assessment("exam", [item("z", "true-false"), item("y", "numeric"), item("x", "multiple-choice", 5)]),
      lesson("m/b"),
      lesson("m/a"),
    ],
    "2",
  );
  const state: LearnerState = {
    current: "m/b",
    seen: new Set(["m/a", "m/b", "m/gone"]),
    assessments: new Map([
      [
        "exam",
        {
          attempts: 1,
          best: 50,
          last: 50,
          submitted: false,
          answers: new Map<string, Answer>([
            ["x", { choices: ["choice-2"], checked: false }],
            ["y", { text: "7.500", checked: true }],
          ]),
        },
      ],
    ]),
    reported: 2,
  };

  it("keeps the page, what was seen, the attempts and the answers of what is still there", () => {
    const resumed = decodeState(encodeState(state, first), second);
    expect(resumed).toEqual({ state: { ...state, seen: new Set(["m/a", "m/b"]) }, origin: "updated" });
  });

  it("forgets the answer to an item whose type changed or whose choice is gone", () => {
    const changed = course([assessment("exam", [item("x", "numeric"), item("y", "multiple-choice")])], "3");
    expect(decodeState(encodeState(state, first), changed).state.assessments.get("exam")?.answers.size).toBe(
      0,
    );
    const fewer = course([assessment("exam", [item("x", "multiple-choice", 2)])], "4");
    expect(decodeState(encodeState(state, first), fewer).state.assessments.get("exam")?.answers.size).toBe(0);
  });

  it("forgets an order of steps when one of them is gone or added, and the pairs that are gone", () => {
    const of = (choices: number) =>
      course([assessment("exam", [item("x", "ordering", choices), item("y", "matching", choices)])]);
    const answers = new Map<string, Answer>([
      ["x", { choices: ["choice-2", "choice-0", "choice-1"], checked: false }],
      ["y", { pairs: { "to-choice-0": "choice-1", "to-choice-2": "choice-0" }, checked: false }],
    ]);
    const written = encodeState(
      { ...emptyState, assessments: new Map([["exam", { attempts: 0, submitted: false, answers }]]) },
      of(3),
    );
    const kept = (choices: number) => [
      ...(decodeState(written, of(choices)).state.assessments.get("exam")?.answers ?? []),
    ];
    expect(kept(3)).toEqual([...answers]);
    expect(kept(2)).toEqual([["y", { pairs: { "to-choice-0": "choice-1" }, checked: false }]]);
    expect(kept(4).map(([id]) => id)).toEqual(["y"]);
  });
});

function withoutTexts(state: LearnerState): LearnerState {
  const choices = [...state.assessments].map(([id, each]) => {
    const answers = [...each.answers].filter(
      ([, answer]) => "choices" in answer && answer.choices.length === 1,
    );
    return [id, { ...each, answers: new Map(answers) }] as const;
  });
  return { ...state, assessments: new Map(choices) };
}

describe("an attempt that draws and has a time limit", () => {
  const drawing = (count: number): AssessmentPage => ({
    ...assessment("exam", items(count)),
    timeLimit: 600,
    pools: [{ items: items(count).map(({ id }) => id), draw: 3 }],
  });
  const begun: LearnerState = {
    seen: new Set(),
    assessments: new Map([
      [
        "exam",
        {
          attempts: 1,
          submitted: false,
          answers: new Map([["item-1", { choices: ["choice-2"], checked: false }]]),
          drawn: ["item-1", "item-4", "item-7"],
          time: { spent: 61, extended: 300 },
        },
      ],
    ]),
    reported: 0,
  };

  it("is there again with its items, its answers and its time", () => {
    const page = course([drawing(10)]);
    expect(decodeState(encodeState(begun, page), page)).toEqual({ state: begun, origin: "same" });
  });

  it("forgets what is no longer drawn from a pool", () => {
    const later = course([{ ...drawing(10), pools: [] }], "2");
    const state = decodeState(encodeState(begun, course([drawing(10)])), later).state;
    expect(state.assessments.get("exam")).not.toHaveProperty("drawn");
    expect(state.assessments.get("exam")?.answers.size).toBe(1);
  });

  it("says of an item that it was drawn where its answer finds no room", () => {
    const page = course([drawing(10)]);
    const short = encodeState(begun, page).length - 1;
    const kept = decodeState(encodeState(begun, page, short), page).state.assessments.get("exam");
    expect(kept?.answers.size).toBe(0);
    expect(kept?.drawn?.toSorted()).toEqual(["item-1", "item-4", "item-7"]);
  });

  it("needs room for what is drawn, not for all there is to draw from", () => {
    const length = (count: number) => worstCaseStateLength(course([drawing(count)]));
    expect(length(200)).toBeLessThan(length(10) + 40);
    expect(worstCaseStateLength(course([assessment("exam", items(200))]))).toBeGreaterThan(4 * length(200));
  });
});
