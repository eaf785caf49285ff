import { longestState } from "@coursewright/spec/course";
import type { Output } from "../../output.ts";
import { type ScormEdition, scormPackages } from "../../scorm/scorm-packages.ts";
import { writeManifest } from "./manifest.ts";

/** One SCO a package, with the player inside. */
export const scorm12: Output = {
  name: "scorm12",
  doc: "SCORM 1.2 packages: lessons, exercises and assessments with a player, for any LMS.",
  perLanguage: true,
  generate: (request) => scormPackages(edition, request),
};

const edition: ScormEdition = {
  name: "scorm12",
  title: "SCORM 1.2",
  longestState,
  writeManifest,
};
