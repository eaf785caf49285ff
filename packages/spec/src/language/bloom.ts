import { choice } from "../types/choice.ts";

/** Bloom's revised taxonomy (Anderson and Krathwohl, 2001), lowest first. */
export const bloomLevels = {
  remember: "Recall facts and terms.",
  understand: "Explain ideas in one's own words.",
  apply: "Carry out a procedure in a real situation.",
  analyse: "Take apart, compare, find the cause.",
  evaluate: "Judge by criteria and justify.",
  create: "Put together something new.",
} as const;

export type Bloom = keyof typeof bloomLevels;

export const bloom = choice("Bloom level", bloomLevels);
