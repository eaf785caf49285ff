import type { Invoice } from "../shared/model.ts";

const day = 86_400_000;

/** The median time from submission to decision in days, to one decimal; undefined while nothing is decided. */
export function medianDays(invoices: readonly Invoice[]): number | undefined {
  const days = invoices.flatMap(({ submittedAt, decidedAt, status }) => {
    const decided = decidedAt !== null && (status === "approved" || status === "rejected");
    return decided ? [(Date.parse(decidedAt) - Date.parse(submittedAt)) / day] : [];
  });
  const sorted = days.sort((one, other) => one - other);
  const middle = (sorted.length - 1) / 2;
  const [low, high] = [sorted[Math.floor(middle)], sorted[Math.ceil(middle)]];
  return low === undefined || high === undefined ? undefined : Math.round(((low + high) / 2) * 10) / 10;
}
