import type { Modality } from "./modality.ts";

export interface SegmentPreset {
  readonly title: string;
  /** Shares in per cent, by modality. */
  readonly mix: Readonly<Partial<Record<Modality, number>>>;
  /** The completion rate to aim at, in per cent: the lower end of the range. */
  readonly completion?: number;
}

/** The built-in segments (domain, "Segments and their mix"). */
export const segmentPresets = {
  enterprise: {
    title: "Enterprise",
    mix: { ilt: 60, video: 20, docs: 10, "office-hours": 10 },
    completion: 90,
  },
  "mid-market": {
    title: "Mid-market",
    mix: { vilt: 30, video: 40, docs: 20, "office-hours": 10 },
    completion: 70,
  },
  smb: { title: "Small business", mix: { vilt: 10, video: 60, tour: 20, docs: 10 }, completion: 40 },
  plg: { title: "Product-led", mix: { video: 15, tour: 80, docs: 5 } },
} as const satisfies Readonly<Record<string, SegmentPreset>>;

/** The four levels (domain, "Journeys, not events"). */
export const levels = {
  1: "Getting started: first login, navigation, core concepts, one basic workflow, where to get help.",
  2: "Core competency: everything daily work needs, customising workflows, integrations, common troubleshooting.",
  3: "Advanced usage: advanced features and configuration, optimisation, complex workflows, administration.",
  4: "Expert: architecture and design, custom development and API, training others, strategic use.",
} as const;

/** Minutes an item takes where its author states none. */
export const itemMinutes: Readonly<Record<string, number>> = {
  "multiple-choice": 1,
  "multiple-response": 1.5,
  "true-false": 0.5,
  "short-answer": 1.5,
  numeric: 1.5,
  matching: 2,
  ordering: 2,
  scenario: 5,
  "hands-on": 0,
  "peer-review": 15,
};
