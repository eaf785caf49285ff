import { daysLater } from "./clock.ts";

/** The day that is so many working days before a date. */
export function workingDaysBefore(date: string, days: number, timeZone: string): string {
  let day = date;
  for (let left = days; left > 0; left--) day = workingDayUntil(daysLater(day, -1), timeZone);
  return day;
}

/** The date itself, or the last working day before it. */
export function workingDayUntil(date: string, timeZone: string): string {
  return isFree(date, timeZone) ? workingDayUntil(daysLater(date, -1), timeZone) : date;
}

/** The date itself, or the next working day after it. */
export function workingDayFrom(date: string, timeZone: string): string {
  return isFree(date, timeZone) ? workingDayFrom(daysLater(date, 1), timeZone) : date;
}

function isFree(date: string, timeZone: string): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return (fridayZones.has(timeZone) ? [5, 6] : [6, 0]).includes(weekday);
}

/** Where people rest on Friday and Saturday (Unicode CLDR, supplemental week data); elsewhere on Saturday and Sunday. */
const fridayZones: ReadonlySet<string> = new Set(
  `Africa/Algiers Africa/Cairo Africa/Khartoum Africa/Tripoli Asia/Aden Asia/Amman Asia/Baghdad Asia/Bahrain
  Asia/Damascus Asia/Dhaka Asia/Jerusalem Asia/Kuwait Asia/Muscat Asia/Qatar Asia/Riyadh`.split(/\s+/),
);
