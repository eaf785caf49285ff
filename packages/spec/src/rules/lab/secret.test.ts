import { describe, expect, it } from "vitest";
import { withKeys } from "../../testing/layers.ts";
import { findingsOf, pointedAt } from "../../testing/rule-test.ts";

const code = "lab/secret";
const lab = "exercises/route-invoices/lab.yaml";

describe(code, () => {
  it.each([
    ["API_TOKEN", "q7RfT2mX9vKc4LwZ8pHs1BdN"],
    ["SETTINGS", `ghp_${"aB3".repeat(12)}`],
    ["AWS_ACCESS_KEY_ID", "AKIAQWERTYUIOPASDFGH"],
    ["DATABASE_PASSWORD", "Zx81kQp09LmNtR55vYcW2"],
  ])("finds %s", (name, value) => {
    const files = { [lab]: withKeys(lab, service(`      env: { ${name}: ${value} }\n`)) };
    expect(findingsOf(code, files).map((finding) => pointedAt(finding, files))).toEqual([value]);
  });

  it.each([
    ["POSTGRES_PASSWORD", "postgres"],
    ["API_TOKEN", "training-token-for-Everybody-1"],
    ["API_TOKEN", "$API_TOKEN"],
    ["AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE"],
    ["BUILD", "q7RfT2mX9vKc4LwZ8pHs1BdN"],
    ["TOKEN_FILE", "/run/lab/tokens/approvals.json"],
  ])("accepts %s: %s", (name, value) => {
    expect(findingsOf(code, { [lab]: withKeys(lab, service(`      env: { ${name}: ${value} }\n`)) })).toEqual(
      [],
    );
  });

  it("looks into commands and headers of checks too", () => {
    const token = `glpat-${"x9Kq".repeat(6)}`;
    const steps = `steps:
  create-workflow:
    check:
      - run: "curl -H 'PRIVATE-TOKEN: ${token}' http://127.0.0.1/"
      - http: { url: "http://127.0.0.1/", status: 200, headers: { authorization: Bearer q7RfT2mX9vKc4LwZ8pHs1BdN } }
`;
    expect(findingsOf(code, { [lab]: withKeys(lab, steps) })).toHaveLength(2);
  });

  function service(more: string): string {
    return `environment:\n  services:\n    - name: product\n      run: node server.js\n      port: 8080\n${more}`;
  }
});
