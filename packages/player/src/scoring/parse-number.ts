/**
 * The numbers a text can mean, whatever the writer's locale: none when it is not a number, and two when
 * it can be read in two ways. Spaces and apostrophes group; of `.` and `,` the last one is the decimal mark when
 * both occur, and a mark that occurs twice groups. A single mark before exactly three digits (`7,500`, `7.500`)
 * may do either, so both readings are returned, grouping first.
 *
 * @param unit a unit the writer may have repeated after the number.
 */
export function parseNumber(text: string, unit = ""): readonly number[] {
  const plain = withWesternDigits(text).trim();
  const bare = (unit !== "" && plain.endsWith(unit) ? plain.slice(0, -unit.length) : plain).replace(
    /[\s'’]/g,
    "",
  );
  const [, sign = "", digits = ""] = /^([-+−]?)([\d.,]*\d[\d.,]*)$/.exec(bare) ?? [];
  const factor = sign === "-" || sign === "−" ? -1 : 1;
  return unsigned(digits).map((value) => (value === 0 ? 0 : factor * value));
}

function unsigned(digits: string): readonly number[] {
  const marks = digits.replace(/\d/g, "");
  if (marks === "") return digits === "" ? [] : [Number(digits)];
  const last = marks.at(-1) ?? "";
  if (marks.length > 1)
    return marks.includes(last === "." ? "," : ".") ? mixed(digits, last) : grouped(digits, last);
  return [...new Set([...(digits.startsWith("0") ? [] : grouped(digits, last)), ...decimal(digits, last)])];
}

/** Both marks occur: the last is the decimal mark, the other groups what stands before it. */
function mixed(digits: string, mark: string): readonly number[] {
  const [whole = "", fraction = "", ...more] = digits.split(mark);
  if (more.length > 0) return [];
  return grouped(whole, mark === "." ? "," : ".").map((value) => Number(`${value}.${fraction}`));
}

function grouped(digits: string, mark: string): readonly number[] {
  const [first = "", ...groups] = digits.split(mark);
  const wellFormed = /^\d{1,3}$/.test(first) && groups.every((group) => /^\d{3}$/.test(group));
  return wellFormed ? [Number(first + groups.join(""))] : [];
}

function decimal(digits: string, mark: string): readonly number[] {
  return [Number(digits.replace(mark, "."))];
}

const zeros = [0x0660, 0x06f0, 0x0966];

/** Arabic-Indic, Persian and Devanagari digits, and the Arabic marks. */
function withWesternDigits(text: string): string {
  const western = (digit: string) => {
    const code = digit.charCodeAt(0);
    return String(code - (zeros.findLast((zero) => zero <= code) ?? code));
  };
  return text
    .replace(/[٠-٩۰-۹०-९]/g, western)
    .replace(/٫/g, ".")
    .replace(/٬/g, ",");
}
