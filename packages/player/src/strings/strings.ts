import { en } from "./en.ts";
import { id } from "./id.ts";

export type StringKey = keyof typeof en;
export type Strings = Readonly<Record<StringKey, string>>;
type Values = Readonly<Record<string, string | number>>;
type Countable = StringKey extends infer Key ? (Key extends `${infer Name}.other` ? Name : never) : never;

/** The player's texts in one language. */
export interface Translator {
  text(key: StringKey, values?: Values): string;
  /** The plural form that fits the count, which replaces `{count}`. */
  count(key: Countable, count: number): string;
  number(value: number): string;
  /** At most one decimal, rounded down: what is shown as 80 % is enough where 80 % are asked for. */
  percent(value: number): string;
  /** Whole minutes. */
  minutes(count: number): string;
  /** A length of time in the largest unit that measures it whole, of minutes, hours, days, weeks and years. */
  duration(seconds: number): string;
  /** Seconds in minutes, begun ones counting; the last two minutes also in seconds. */
  span(seconds: number): string;
}

/** By primary language subtag; what a language lacks is shown in English. */
const languages: Readonly<Record<string, Partial<Strings>>> = { en, id };

/** @param language BCP 47; region and script are ignored for the texts and kept for numbers. */
export function translator(language: string): Translator {
  const primary = language.toLowerCase().split("-")[0] ?? "";
  const strings: Strings = { ...en, ...(Object.hasOwn(languages, primary) ? languages[primary] : {}) };
  const locale = supported(language);
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 });
  const plural = new Intl.PluralRules(locale);
  const text: Translator["text"] = (key, values = {}) => fill(strings[key], values);
  return {
    text,
    count: (key, count) =>
      text(`${key}.${plural.select(count) === "one" ? "one" : "other"}`, { count: number.format(count) }),
    number: (value) => number.format(value),
    percent: (value) => percent.format(Math.floor(value * 10 + 1e-6) / 1000),
    minutes: (count) => text("minutes", { count: number.format(Math.max(1, Math.round(count))) }),
    duration: (seconds) => {
      const [unit, length] = units.find(([, size]) => seconds % size === 0) ?? ["minute", 60];
      return new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).format(
        seconds / length,
      );
    },
    span: (seconds) => {
      const whole = Math.max(0, Math.ceil(seconds));
      const [minutes, rest] = [Math.floor(whole / 60), whole % 60];
      if (whole >= 120) return text("minutes", { count: number.format(Math.ceil(whole / 60)) });
      return text("minutes", { count: rest === 0 ? minutes : `${minutes}:${String(rest).padStart(2, "0")}` });
    },
  };
}

const units = [
  ["year", 31_536_000],
  ["week", 604_800],
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
] as const;

function fill(template: string, values: Values): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) =>
    String(Object.hasOwn(values, name) ? values[name] : whole),
  );
}

function supported(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? "en";
  } catch {
    return "en";
  }
}
