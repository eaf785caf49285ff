import type { Slip } from "./text.ts";

/** Judges whether the day that a date begins with, written `2026-10-02`, exists. */
export function missingDay(date: string): Slip | undefined {
  const [year = 0, month = 0, day = 0] = date.slice(0, "2026-10-02".length).split("-").map(Number);
  const days = daysIn(year, month);
  if (day <= days) return undefined;
  return {
    message: `This day does not exist: ${months[month - 1]} ${date.slice(0, 4)} has ${days} days.`,
    hint: "Look into a calendar for the day that is meant.",
  };
}

function daysIn(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;
