import { scorm12 } from "./scorm12.ts";
import { scorm2004 } from "./scorm2004.ts";
import type { Standard } from "./standard.ts";

/** Every standard whose packages can be played. */
export const standards: readonly Standard[] = [scorm12, scorm2004];

/** The standard that a manifest names. */
export function standardOf(schemaVersion: string): Standard | undefined {
  return standards.find(({ manifest }) => manifest.schemaVersion === schemaVersion);
}
