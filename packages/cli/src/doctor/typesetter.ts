import { howToGetPdf, importPdf, isPdfAbsent, type LoadPdf } from "../host/document-typesetter.ts";
import type { Checkup, Health } from "./checkup.ts";

/** The package that typesets documents: heavy, so that only those install it who build guides. */
export function typesetter(load: LoadPdf = importPdf): Checkup {
  return {
    name: "PDF",
    needed: "build: guides for facilitators",
    look: () => load().then(() => ({ state: "good", found: "@coursewright/pdf" }), whyNot),
  };
}

function whyNot(error: unknown): Health {
  const absent = isPdfAbsent(error);
  return {
    state: "note",
    found: absent ? "@coursewright/pdf is not installed" : "@coursewright/pdf does not work here",
    remedy: `${absent ? "Install it if you build guides" : "Install it anew"}: ${howToGetPdf}.`,
  };
}
