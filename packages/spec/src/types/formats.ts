import { versionAsNumber } from "../syntax/traps.ts";
import { missingDay } from "./calendar.ts";
import { meantDate, meantDateTime } from "./meant-values.ts";
import { text } from "./text.ts";
import { unknownZone } from "./time-zones.ts";
import type { Type } from "./type.ts";

/** A date without a time, ISO 8601: `2026-10-02`. */
export const date = text({
  name: "date",
  pattern: {
    source: "\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])",
    expected: "a date",
    hint: "Write year, month and day, for example 2026-10-02.",
    meant: meantDate,
  },
  judge: missingDay,
});

/** A local date and time, ISO 8601; the zone stands beside it: `2026-11-03T09:00`. */
export const dateTime = text({
  name: "date and time",
  pattern: {
    source: "\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])[T ](?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?",
    expected: "a date with a time",
    hint: "Write them as 2026-11-03T09:00; the time zone has a key of its own.",
    meant: meantDateTime,
  },
  judge: missingDay,
});

/** A time zone of the IANA database: `Asia/Jakarta`. */
export const timeZone = text({
  name: "time zone",
  pattern: {
    source: "UTC|[A-Za-z_]+(?:/[A-Za-z0-9_+-]+)+",
    expected: "a time zone",
    hint: "Use a name such as Europe/London or Asia/Jakarta.",
  },
  judge: unknownZone,
});

/** A web address. */
export const url = text({
  name: "web address",
  pattern: {
    source: "https?://\\S+",
    expected: "a web address",
    hint: "It begins with https:// and has no spaces.",
    meant: meantUrl,
  },
});

/** `www.acme.example/a b`. */
function meantUrl(written: string): string | undefined {
  const whole = /^[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)/.test(written) ? `https://${written}` : written;
  const meant = whole.replace(/\s/g, "%20");
  return /^https?:\/\/\S+$/.test(meant) ? meant : undefined;
}

export const email = text({
  name: "e-mail address",
  pattern: {
    source: "[^\\s@]+@[^\\s@]+",
    expected: "an e-mail address",
    hint: "Write it as name@example.com.",
  },
});

/** A language tag, BCP 47: `en`, `pt-BR`. */
export const language = text({
  name: "language",
  pattern: {
    source: "[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*",
    expected: "a language tag",
    hint: "Use a tag such as en, id or pt-BR.",
  },
});

/** An absolute IRI without spaces: `urn:coursewright:acme` or `https://…`. */
export const iri = text({
  name: "IRI",
  pattern: {
    source: '[a-zA-Z][a-zA-Z0-9+.-]*:[^\\s<>"{}|\\\\^`]+',
    expected: "an absolute IRI",
    hint: "Use an address you own, such as https://training.example.com/, or urn:coursewright:name.",
  },
});

const versionText = text({
  name: "version",
  pattern: {
    source: "[0-9A-Za-z][0-9A-Za-z.+_-]*",
    expected: "a version",
    hint: 'Put it in quotes, for example "2026.4".',
  },
});

/** A version as people write it: `2026.4.0`, `"1.2"`; one that reads as a number needs quotes. */
export const version: Type<string> = {
  ...versionText,
  read(node, reader) {
    versionAsNumber(node, reader);
    return versionText.read(node, reader);
  },
};

/** A size of memory or disk: `512Mi`, `2Gi`. */
export const size = text({
  name: "size",
  pattern: {
    source: "[1-9]\\d*(?:Ki|Mi|Gi)",
    expected: "a size",
    hint: "Write a number and a unit: 512Mi or 2Gi.",
  },
});
