const hour = 3_600_000;
const date = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});
const time = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: "UTC" });
const weekday = new Intl.DateTimeFormat("en-GB", { weekday: "long", timeZone: "UTC" });
const money = new Intl.NumberFormat("en-US", { style: "currency", currency: "USD" });

/** "4 May 2026" */
export function formatDate(iso: string): string {
  return date.format(new Date(iso));
}

/** "4 May 2026, 09:00" */
export function formatTime(iso: string): string {
  return `${formatDate(iso)}, ${time.format(new Date(iso))}`;
}

/** "Monday" */
export function formatWeekday(iso: string): string {
  return weekday.format(new Date(iso));
}

/** "$5,000.00" */
export function formatAmount(amount: number): string {
  return money.format(amount);
}

/** How long something has lasted: "2 days", "3 hours". */
export function formatAge(since: string, now: string): string {
  const hours = Math.max(0, Math.floor((Date.parse(now) - Date.parse(since)) / hour));
  if (hours < 1) return "less than an hour";
  return hours < 48 ? plural(hours, "hour") : plural(Math.floor(hours / 24), "day");
}

/** "1 invoice", "2 invoices" */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
