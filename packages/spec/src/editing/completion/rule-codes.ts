import { codes } from "../../diagnostics/codes.ts";
import type { Name } from "./names-for.ts";

/** Every code of a finding, with what it demands. */
export function ruleCodes(): readonly Name[] {
  return [...codes.values()].map(({ code, severity, demand }) => ({
    name: code,
    detail: severity,
    doc: demand,
  }));
}
