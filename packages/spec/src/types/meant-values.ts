/** What somebody means who writes a number as people do: `4999,99`, `30 000`, `$25`. */
export function meantNumber(text: string): string | undefined {
  const bare = text.replace(/^[$€£¥]\s?|\s?(?:[$€£¥%]|[A-Z]{3})$/gu, "");
  if (
    /^[-+]?\d{1,3}(?:[,.' \u00a0\u202f]\d{3}){2,}$/u.test(bare) ||
    /^[-+]?\d{1,3}[,' \u00a0\u202f]\d{3}$/u.test(bare)
  )
    return bare.replace(/[,.' \u00a0\u202f]/gu, "");
  if (/^[-+]?\d+,\d+$/.test(bare)) return bare.replace(",", ".");
  return bare !== text && /^[-+]?\d+(?:\.\d+)?$/.test(bare) ? bare : undefined;
}

/** `80`, `80,5%`, `80 percent`, `0.8`. */
export function meantPercentage(text: string): string | undefined {
  const [, number = ""] = /^(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:%|per ?cent|pct)?$/i.exec(text) ?? [];
  const value = Number(number.replace(",", "."));
  if (number === "" || value > 100) return undefined;
  if (value < 1 && value > 0 && !text.includes("%")) return `${Math.round(value * 1000) / 10}%`;
  return `${value}%`;
}

/** `02.10.2026`, `2 October 2026`, `2026-10-2`, `2026/10/02`: where day and month cannot be mistaken. */
export function meantDate(text: string): string | undefined {
  const [, year = "", month = "", day = ""] =
    /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/.exec(text) ??
    reordered(/^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text)) ??
    named(text) ??
    [];
  if (year === "" || Number(month) > 12 || Number(month) < 1 || Number(day) > 31 || Number(day) < 1)
    return undefined;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** A date and a time: `2026-12-08T9:00`, `08.12.2026 09.00`, `2026-12-08 9am`. */
export function meantDateTime(text: string): string | undefined {
  const [, day = "", hour = "", minute = "00", half = ""] =
    /^(.+?)(?:T|,?\s+)(\d{1,2})(?:[:.h](\d{2}))?\s*([ap]\.?m\.?)?$/i.exec(text) ?? [];
  const date = meantDate(day);
  const shown =
    Number(hour) +
    (/^p/i.test(half) && Number(hour) < 12 ? 12 : 0) -
    (/^a/i.test(half) && hour === "12" ? 12 : 0);
  if (date === undefined || hour === "" || shown > 23 || Number(minute) > 59) return undefined;
  return `${date}T${String(shown).padStart(2, "0")}:${minute}`;
}

function reordered(match: RegExpExecArray | null): readonly string[] | undefined {
  const [whole = "", day = "", month = "", year = ""] = match ?? [];
  return match === null ? undefined : [whole, year, month, day];
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

function named(text: string): readonly string[] | undefined {
  const [, first = "", second = "", year = ""] =
    /^(\d{1,2}\.?|[A-Za-z]{3,9}\.?)\s+(\d{1,2}|[A-Za-z]{3,9}\.?),?\s+(\d{4})$/.exec(text) ?? [];
  const [word, day] = /^\d/.test(first) ? [second, first] : [first, second];
  const month = months.indexOf(word.slice(0, 3).toLowerCase()) + 1;
  return month === 0 ? undefined : [text, year, String(month), day.replace(".", "")];
}
