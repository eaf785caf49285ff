import { describe, expect, it } from "vitest";
import { withKeys } from "../../testing/layers.ts";
import { findingsOf, pointedAt } from "../../testing/rule-test.ts";

const code = "lab/unpinned-image";
const lab = "exercises/route-invoices/lab.yaml";

describe(code, () => {
  it.each([
    "node",
    "node:latest",
    "node:22",
    "registry.acme.example:5000/lab",
    "ubuntu:noble",
    "acme/lab:stable",
  ])("finds %s", (image) => {
    const files = { [lab]: withKeys(lab, `environment:\n  image: ${image}\n`) };
    const findings = findingsOf(code, files);
    expect(findings.map((finding) => pointedAt(finding, files))).toEqual([image]);
  });

  it.each([
    "node:22.11.0",
    "node:22.11-bookworm",
    "registry.acme.example:5000/lab:1.4",
    "acme/lab:20261002",
    "acme/lab:3f2a9c1",
    `acme/lab@sha256:${"a".repeat(64)}`,
    "$LAB_IMAGE",
  ])("accepts %s", (image) => {
    expect(findingsOf(code, { [lab]: withKeys(lab, `environment:\n  image: ${image}\n`) })).toEqual([]);
  });
});
