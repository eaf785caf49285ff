import { describe, it } from "vitest";
import { withKeys } from "../../testing/layers.ts";
import { expectFindings } from "../../testing/rule-test.ts";

const code = "reference/file-kind";
const module = "modules/approval-workflows/module.yaml";

describe(code, () => {
  it("finds a lesson text that is no Markdown", () => {
    expectFindings(code, {
      [module]: withKeys(
        module,
        `lessons:
  - id: why-routing
    title: Why amounts decide the route
    duration: 20m
    objectives: [build-routing]
    text: why-routing.docx # want error "Markdown file"
`,
      ),
    });
  });

  it("finds captions that are no WebVTT and a logo that is no picture", () => {
    expectFindings(code, {
      [module]: withKeys(
        module,
        `lessons:
  - id: why-routing
    title: Why amounts decide the route
    duration: 20m
    objectives: [build-routing]
    text: why-routing.md
    media:
      - title: The builder
        file: builder.mp4
        captions: builder.srt # want error "WebVTT"
`,
      ),
      "theme/theme.yaml": `logo: logo.ai # want error "picture"
`,
    });
  });

  it("accepts every ending that fits, in capitals too", () => {
    expectFindings(code, {
      [module]: withKeys(
        module,
        `lessons:
  - id: why-routing
    title: Why amounts decide the route
    duration: 20m
    objectives: [build-routing]
    text: WHY.MD
    media:
      - { title: The builder, file: builder.mp4, captions: builder.vtt, transcript: builder.txt }
`,
      ),
      "theme/theme.yaml": `logo: logo.svg
`,
    });
  });
});
