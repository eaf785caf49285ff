import { clockState } from "../clock.ts";
import { invalid } from "../http-error.ts";
import { type Input, onlyFields, readNumber, readObject, readTime } from "../input.ts";
import type { Office } from "../office.ts";
import { type Answer, ok, type Route } from "../router.ts";

const hour = 3_600_000;

/** /api/clock */
export function clockRoutes(office: Office): Route[] {
  return [
    { method: "GET", path: "/api/clock", answer: () => ok(clockState(office.clock)) },
    { method: "PUT", path: "/api/clock", answer: ({ body }) => set(office, body) },
    { method: "POST", path: "/api/clock/advance", answer: ({ body }) => advance(office, body) },
  ];
}

function set({ clock }: Office, body: unknown): Answer {
  const input = readObject(body, "body");
  onlyFields(input, ["now"]);
  clock.set(readTime(input, "now"));
  return ok(clockState(clock));
}

function advance({ clock }: Office, body: unknown): Answer {
  const input = readObject(body, "body");
  onlyFields(input, ["days", "hours"]);
  const now = new Date(Date.parse(clock.now()) + readHours(input) * hour).toISOString();
  clock.set(readTime({ now }, "now"));
  return ok(clockState(clock));
}

function readHours(input: Input): number {
  if (input.days === undefined && input.hours === undefined)
    throw invalid("days", 'Say how far, for example {"days": 2}.');
  const days = input.days === undefined ? 0 : readNumber(input, "days", 0, 3660);
  return days * 24 + (input.hours === undefined ? 0 : readNumber(input, "hours", 0, 87_840));
}
