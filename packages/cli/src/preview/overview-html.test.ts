import { expect, it } from "vitest";
import { overviewHtml } from "./overview-html.ts";

it("lists errors first, whatever file they are in, and then in the order of the files", () => {
  const found = (severity: "error" | "warning" | "info", message: string) => ({
    severity,
    message,
    code: "",
    place: "",
  });
  const findings = [
    found("info", "one"),
    found("warning", "two"),
    found("error", "three"),
    found("warning", "four"),
  ];
  const html = overviewHtml({
    revision: 1,
    title: "Training",
    version: "",
    broken: true,
    language: "en",
    choosers: [],
    choice: { language: "en" },
    scopes: [],
    findings,
  });
  const said = [...html.matchAll(/<\/strong> (\w+)</g)].map(([, message]) => message);
  expect(said).toEqual(["three", "two", "four", "one"]);
});
