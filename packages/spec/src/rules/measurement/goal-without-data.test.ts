import { describe, it } from "vitest";
import { module, training } from "../../testing/changes.ts";
import { expectFindings, type TestFiles } from "../../testing/rule-test.ts";

const code = "measurement/goal-without-data";
const goal = (metric: string, mark = "", more = ""): TestFiles =>
  training(`goals:\n  - metric: ${metric}${mark}\n    target: 80%\n${more}`);
const missing = (metric: string) => ` # want warning 'yields data for the goal "${metric}"'`;
const uncertified = "tracks:\n  admin-core: { role: admin, journey: [approval-workflows] }\n";
const product = (events: string): TestFiles => ({
  "product.yaml": `name: Acme Approvals\nfeatures:\n  routing: { title: Routing${events} }\nreleases: []\n`,
});
const survey = (answer: string) =>
  `surveys:\n  after:\n    title: After\n    of: admin-core\n    questions:\n      - { ask: How was it?, answer: ${answer} }\n`;

describe(code, () => {
  it("asks for a certification", () => {
    expectFindings(code, goal("certified", missing("certified"), uncertified));
    expectFindings(code, goal("certified"));
  });

  it("asks for an assessment that counts", () => {
    expectFindings(code, {
      ...goal("first-attempt-pass", missing("first-attempt-pass"), uncertified),
      ...module("assessments: []\n"),
    });
    expectFindings(code, goal("first-attempt-pass", "", uncertified));
    expectFindings(code, goal("retake-pass"));
  });

  it("asks for a survey with the question", () => {
    expectFindings(code, goal("csat", missing("csat")));
    expectFindings(code, goal("csat", missing("csat"), survey("nps")));
    expectFindings(code, goal("csat", "", survey("rating")));
    expectFindings(code, goal("nps", "", survey("nps")));
    expectFindings(code, goal("prepared", "", survey("yes-no-partly")));
  });

  it("asks for the product's events", () => {
    expectFindings(code, { ...goal("feature-adoption", missing("feature-adoption")), ...product("") });
    expectFindings(code, { ...goal("feature-adoption"), ...product(", events: [route.created]") });
    expectFindings(code, {
      ...goal("features-used"),
      ...module(
        "objectives:\n  build-routing:\n    statement: Create it\n    performed: { event: route.created }\n",
      ),
    });
  });

  it("asks for somebody who meets, where attendance is a goal", () => {
    expectFindings(
      code,
      goal("attendance", missing("attendance"), "plans:\n  enterprise: { teach: video }\n"),
    );
    expectFindings(code, goal("attendance"));
  });

  it.each(["completion", "tickets", "renewal", "time-to-first-value"])(
    "knows that %s comes from elsewhere",
    (metric) => {
      expectFindings(code, goal(metric));
    },
  );

  it("is silent while what yields the data cannot be read", () => {
    expectFindings(code, goal("csat", "", survey("ratings")));
    expectFindings(code, {
      ...goal("first-attempt-pass", "", uncertified),
      ...module("assesments: [approvals-post]\nassessments: []\n"),
    });
    expectFindings(code, { ...goal("feature-adoption"), "product.yaml": "name: [" });
  });
});
