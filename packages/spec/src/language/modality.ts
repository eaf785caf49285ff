import { choice } from "../types/choice.ts";
import { percentage } from "../types/quantities.ts";
import { record } from "../types/record.ts";

/** The ways of teaching (domain, "Modalities"), in the order in which tables show them. */
export const modalities = {
  ilt: "Live, instructor-led: complex topics, hands-on work, relationships.",
  vilt: "Virtual instructor-led: standard sessions and product updates; can be recorded.",
  video: "On-demand video: how-to, foundations, global and self-paced.",
  tour: "Interactive tour in the product: first login, a new feature, re-engagement.",
  docs: "Documentation and help centre: reference and troubleshooting.",
  "office-hours": "Office hours and Q&A: after onboarding, for administrators and power users.",
  certification: "A certification programme: proof of expertise.",
} as const;

export type Modality = keyof typeof modalities;

export const modality = choice("modality", modalities);

/** Shares of teaching time; certification is outside the mix. */
export const mix = record(
  "mix",
  "How the teaching time of a segment is shared among modalities; the shares add up to 100%.",
  {
    ilt: { type: percentage, doc: modalities.ilt },
    vilt: { type: percentage, doc: modalities.vilt },
    video: { type: percentage, doc: modalities.video },
    tour: { type: percentage, doc: modalities.tour },
    docs: { type: percentage, doc: modalities.docs },
    "office-hours": { type: percentage, doc: modalities["office-hours"] },
  },
);
