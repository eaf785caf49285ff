import type { Output } from "../../output.ts";
import { type ScormEdition, scormPackages } from "../../scorm/scorm-packages.ts";
import { writeManifest } from "./manifest.ts";

/** One SCO a package, with the player inside. */
export const scorm2004: Output = {
  name: "scorm2004",
  doc: "SCORM 2004 4th Edition packages: completion and success apart, and room for long courses.",
  perLanguage: true,
  generate: (request) => scormPackages(edition, request),
};

const edition: ScormEdition = {
  name: "scorm2004",
  title: "SCORM 2004",
  longestState: 64_000,
  writeManifest,
};
