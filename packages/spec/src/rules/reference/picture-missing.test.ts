import { describe, expect, it } from "vitest";
import { exercise, module, post, training } from "../../testing/changes.ts";
import {
  allFindings,
  expectFindings,
  findingsOf,
  pointedAt,
  type TestFiles,
} from "../../testing/rule-test.ts";

const code = "reference/picture-missing";
const folder = "modules/approval-workflows";
const lesson = (text: string, more: TestFiles = {}): TestFiles => ({
  [`${folder}/why-routing.md`]: `# Why\n\nWords.\n\n${text}\n`,
  [`${folder}/route.svg`]: "<svg/>",
  [`${folder}/Who decides.png`]: "",
  "theme/logo.png": "",
  ...more,
});
const messageOf = (files: TestFiles) => findingsOf(code, files).map(({ message }) => message);
const hintOf = (files: TestFiles) => findingsOf(code, files).map(({ hint }) => hint);

describe(code, () => {
  it("finds a picture of a lesson that is not there, where it stands, and nothing else", () => {
    const files = lesson("![The route of an invoice](rout.svg)");
    const [finding, ...others] = allFindings(files);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code, severity: "error", hint: 'Did you mean "route.svg"?' });
    expect(finding?.message).toBe('The picture "rout.svg" leads to no file.');
    expect(finding?.file).toBe(`${folder}/why-routing.md`);
    expect(finding && pointedAt(finding, files)).toBe("![The route of an invoice](rout.svg)");
  });

  it("says that capitals count, and where a file of that name is", () => {
    expect(hintOf(lesson("![The route](Route.SVG)"))).toEqual([
      'Did you mean "route.svg"? Capital and small letters make a difference.',
    ]);
    expect(hintOf(lesson("![The logo](logo.png)"))).toEqual(['Did you mean "../../theme/logo.png"?']);
    expect(hintOf(lesson("![The logo](/themes/logo.png)"))).toEqual(['Did you mean "/theme/logo.png"?']);
    expect(hintOf(lesson("![Who](img\\\\route.svg)"))[0]).toContain("route.svg");
    expect(hintOf(lesson("![Something](else.webp)"))[0]).toContain("Add the file");
  });

  it.each([
    ["![The route](../../../route.svg)", "leads out of the workspace"],
    ["![The route](C:\\Users\\me\\route.svg)", "begins at the root of one computer's disk"],
    ["![The route](file:///home/me/route.svg)", "begins at the root of one computer's disk"],
    ["![The route]()", "leads nowhere"],
    [
      "![Who decides](Who decides.png)",
      'The picture "Who decides.png" is not read as one: its path has a space.',
    ],
    ["![The route](../../theme)", "leads to a folder"],
    ["![The route][r]\n\n[r]: rout.svg", "leads to no file"],
    ['<img src="rout.svg" alt="The route">', "leads to no file"],
  ])("finds %s", (text, message) => {
    expect(messageOf(lesson(text))).toEqual([expect.stringContaining(message)]);
  });

  it.each([
    "![The route](route.svg)",
    "![The route](./route.svg)",
    "![The route](../approval-workflows/route.svg#dark)",
    "![The logo](/theme/logo.png)",
    "![Who decides](<Who decides.png>)",
    "![Who decides](Who%20decides.png)",
    "![The route](https://acme.example/route.svg)",
    "![The route](//acme.example/route.svg)",
    "![The route](data:image/gif;base64,R0lGOD)",
    "![The route]({{route}}.svg)",
    "`![The route](rout.svg)`",
    "<!-- ![The route](rout.svg) -->",
    "```md\n![The route](rout.svg)\n```",
  ])("accepts %s", (text) => {
    expectFindings(code, lesson(text));
  });

  it("looks at translations and variants, and tells a picture that they share once", () => {
    const files = lesson("![The route](rout.svg)", {
      ...training("languages: [en, id]\n"),
      [`${folder}/why-routing.id.md`]: "# Mengapa\n\n![Rute](rout.svg)\n\n![Batas](batas.svg)\n",
      [`${folder}/why-routing.bank.md`]: "# Why\n\n![The bank](bank.svg)\n",
      "variants/bank.variant.yaml": "title: Banks\n",
    });
    expect(
      findingsOf(code, files).map(({ file, range, message }) => [file, range.start.line, message]),
    ).toEqual([
      [`${folder}/why-routing.bank.md`, 3, 'The picture "bank.svg" leads to no file.'],
      [`${folder}/why-routing.id.md`, 5, 'The picture "batas.svg" leads to no file.'],
      [`${folder}/why-routing.md`, 5, 'The picture "rout.svg" leads to no file.'],
    ]);
  });

  it("looks at exercises, steps, items, introductions and trainers' notes, beside their own files", () => {
    expectFindings(code, {
      ...exercise(
        'scenario: "![The inbox](inbox.png)" # want error \'The picture "inbox.png" leads to no file\'\n',
      ),
      "assessments/inbox.png": "",
    });
    expectFindings(
      code,
      exercise(`guided:
  - id: create-workflow
    do: Create it.
    hints: ["Look: ![The menu](menu.png)"] # want error 'menu.png'
    feedback: "No: ![The list](list.png)" # want error 'list.png'
`),
    );
    expectFindings(
      code,
      post(`introduction: "![Hello](hello.png)" # want error 'hello.png'
items:
  - id: route-7500
    type: multiple-choice
    objectives: [approval-workflows/build-routing]
    prompt: "Who? ![The invoice](invoice.png)" # want error 'invoice.png'
    choices:
      - { text: "![A](a.png)", correct: true, feedback: "Yes." } # want error 'a.png'
      - text: "The manager"
        feedback: "![B](b.png)" # want error 'b.png'
`),
    );
    expectFindings(
      code,
      module(`lessons:
  - id: why-routing
    title: Why
    duration: 20m
    objectives: [build-routing]
    text: why-routing.md
    facilitator: "Draw this: ![The board](board.png)" # want error 'board.png'
`),
    );
  });

  it("points at the picture inside the text", () => {
    const files = post('introduction: "Hello. ![Hello](hello.png)"\n');
    const [finding] = findingsOf(code, files);
    expect(finding && pointedAt(finding, files)).toBe("![Hello](hello.png)");
  });

  it("is silent where the text itself is missing", () => {
    expectFindings(code, { [`${folder}/why-routing.md`]: null });
  });
});
