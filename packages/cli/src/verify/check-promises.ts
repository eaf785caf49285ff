import type { ManifestFacts } from "./manifest-facts.ts";
import type { Standard } from "./standards/standard.ts";

/**
 * What in a manifest breaks the promises of its package, however well the player reports: whatever makes an LMS decide
 * by itself what a learner has reached.
 */
export function checkPromises(facts: ManifestFacts, { name }: Standard): readonly string[] {
  const { items, resources, decides } = facts;
  const launched = items.filter(({ resource }) => resource !== "");
  const assets = resources.filter(
    ({ identifier, scormType }) =>
      scormType === "asset" && launched.some(({ resource }) => resource === identifier),
  );
  return [
    ...assets.map(
      ({ identifier }) => `The resource "${identifier}" is launched as an asset, so no LMS listens to it.`,
    ),
    ...decides.map((what) => `${what} makes the LMS decide by itself what is completed or passed.`),
    ...(name === "scorm2004" ? launched.flatMap(checkReports) : []),
  ];
}

/** SCORM 2004 Sequencing and Navigation, 3.14.2 and 3.14.3: else an LMS may set both when the learner leaves. */
function checkReports({ identifier, contentSets }: ManifestFacts["items"][number]): readonly string[] {
  return (["completionSetByContent", "objectiveSetByContent"] as const)
    .filter((name) => !contentSets.includes(name))
    .map((name) => `The item "${identifier}" does not say ${name}="true", so an LMS may set it by itself.`);
}
