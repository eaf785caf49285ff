import { list } from "../types/collections.ts";
import { dateTime, language, timeZone, url } from "../types/formats.ts";
import { identifier, reference } from "../types/names.ts";
import { number } from "../types/quantities.ts";
import { record } from "../types/record.ts";
import { plain, prose } from "../types/text.ts";
import { modality } from "./modality.ts";

/** `sessions/<id>.session.yaml`: one cohort's delivery. The roster stays outside the repository. */
export const session = record("session", "One cohort's delivery of a track.", {
  id: { type: identifier, doc: "Its name; if written, the same as the file's." },
  title: { type: prose, doc: "What invitations say." },
  track: { type: reference("track"), required: true, doc: "What is taught." },
  modules: { type: list(reference("module")), doc: "Only these modules of the track; all without it." },
  segment: { type: reference("segment"), required: true, doc: "Whom it is for." },
  customer: { type: plain, doc: "The customer, for a closed session." },
  start: {
    type: dateTime,
    required: true,
    doc: "When it starts, in its own time zone.",
    example: "2026-11-03T09:00",
  },
  further: { type: list(dateTime), doc: "When it goes on, if it has several parts." },
  timeZone: { type: timeZone, required: true, doc: "The zone of all its times.", example: "Asia/Jakarta" },
  modality: { type: modality, doc: "ilt or vilt; the plan's without it." },
  trainers: { type: list(prose, { min: 1 }), required: true, doc: "Who teaches." },
  place: { type: prose, doc: "The room." },
  link: { type: url, doc: "The meeting." },
  capacity: { type: number({ min: 1, integer: true }), doc: "How many people can come." },
  language: { type: language, doc: "The language it is taught in; the program's first without it." },
  variant: { type: reference("variant"), doc: "The variant it is taught in." },
});
