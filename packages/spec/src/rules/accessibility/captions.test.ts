import { describe, it } from "vitest";
import { withKeys } from "../../testing/layers.ts";
import { expectFindings } from "../../testing/rule-test.ts";

const code = "accessibility/captions";
const module = "modules/approval-workflows/module.yaml";

describe(code, () => {
  it("finds a video without captions and a recording without a transcript", () => {
    expectFindings(code, {
      [module]: withKeys(
        module,
        `lessons:
  - id: why-routing
    title: Why
    duration: 20m
    media:
      - title: The builder # want warning "has no captions"
        file: builder.MP4
        transcript: builder.txt
      - title: An interview # want warning "has no transcript"
        url: https://media.acme.example/interview.mp3?download=1
`,
      ),
    });
  });

  it("accepts both with what they need, and pages elsewhere", () => {
    expectFindings(code, {
      [module]: withKeys(
        module,
        `lessons:
  - id: why-routing
    title: Why
    duration: 20m
    media:
      - { title: A, file: a.mp4, captions: a.vtt }
      - { title: B, file: b.mp3, transcript: b.md }
      - { title: C, url: "https://video.acme.example/watch/5" }
      - { title: D, file: slides.pdf }
`,
      ),
    });
  });

  it("stays silent beside a misspelt key", () => {
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
      - title: The builder in three minutes
        file: builder.mp4
        caption: builder.vtt
`,
      ),
    });
  });
});
