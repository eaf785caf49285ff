import { nearest } from "../text/nearest.ts";
import type { Slip } from "./text.ts";

/** Judges whether clocks of a zone are known: else every time of a session would be wrong. */
export function unknownZone(zone: string): Slip | undefined {
  if (isKnown(zone)) return undefined;
  const near = nearest(zone, Intl.supportedValuesOf("timeZone"));
  return {
    message: `No time zone is called "${zone}".`,
    hint:
      near === undefined ? "Use a name such as Europe/London or Asia/Jakarta." : `Did you mean "${near}"?`,
  };
}

let zones: ReadonlySet<string> | undefined;

/** The list has no older names of zones; to ask for those takes much longer. */
function isKnown(zone: string): boolean {
  zones ??= new Set(Intl.supportedValuesOf("timeZone"));
  if (zones.has(zone)) return true;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: zone }) !== undefined;
  } catch {
    return false;
  }
}
