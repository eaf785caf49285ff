import type { Program } from "@coursewright/spec";

/** The colours of a deck: six hexadecimal digits each, without the sign. */
export interface Palette {
  /** The ground of most slides, and the text on it. */
  readonly paper: string;
  readonly ink: string;
  /** Text that steps back, and thin lines. */
  readonly quiet: string;
  readonly line: string;
  /** The ground of code and callouts. */
  readonly soft: string;
  /** The accent, dark or light enough to be read on paper and on soft ground. */
  readonly accent: string;
  /** The ground of title and section slides, and what stands on it. */
  readonly cover: string;
  readonly coverInk: string;
  readonly coverQuiet: string;
  readonly coverAccent: string;
  /** The circles on title and section slides, which let the cover through. */
  readonly ring: string;
  /** Code. */
  readonly keyword: string;
  readonly string: string;
  readonly number: string;
  readonly name: string;
}

/** A theme's colours as it states them. */
export type ThemeColours = Pick<Program["theme"], "accent" | "accentDark" | "slides">;

const plainAccent = "2f56c9";

/** On the theme's own ground, which is light unless it says otherwise. Whatever is read has a contrast of 4.5 at least (WCAG 2.2, 1.4.3), whatever the theme says. */
export function lightPalette(theme: ThemeColours): Palette {
  const { slides = {} } = theme;
  const base = digits(theme.accent) ?? plainAccent;
  const paper = digits(slides.paper) ?? "ffffff";
  const dark = isDark(paper);
  const accent = dark ? darkAccent(theme) : base;
  const ink = readable(digits(slides.ink) ?? (dark ? "e9ecef" : mix("14181d", accent, 0.06)), paper, 7);
  const soft = groundFor(ink, digits(slides.soft) ?? mix(paper, accent, 0.07), paper);
  const cover = digits(slides.cover) ?? mix(base, "05080c", 0.62);
  return {
    ...coverOf(cover, digits(theme.accentDark) ?? base, base),
    ...grounded({ paper, ink, soft, accent }),
    ...code(soft, dark ? codeOnDark : codeOnLight),
  };
}

const codeOnLight = ["a8174b", "0a5a43", "9a4a00", "5a35b8"];
const codeOnDark = ["ff8fa8", "7fd6b0", "f2b366", "b9a3ff"];

/** Whether light text can be read better on it. */
export function isDark(ground: string): boolean {
  return contrast("ffffff", ground) > contrast("000000", ground);
}

function darkAccent(theme: ThemeColours): string {
  return digits(theme.accentDark) ?? mix(digits(theme.accent) ?? plainAccent, "ffffff", 0.45);
}

/** The same on a dark ground: a theme whose ground is dark already has only that one look. */
export function darkPalette(theme: ThemeColours): Palette {
  const own = digits(theme.slides?.paper);
  if (own !== undefined && isDark(own)) return lightPalette(theme);
  const accent = darkAccent(theme);
  const paper = mix("0f1317", accent, 0.04);
  const ink = "e9ecef";
  const soft = mix(paper, accent, 0.1);
  const cover = mix(
    digits(theme.slides?.cover) ?? mix(digits(theme.accent) ?? plainAccent, "05080c", 0.62),
    "05080c",
    0.25,
  );
  return {
    ...coverOf(cover, accent, digits(theme.accent) ?? plainAccent),
    ...grounded({ paper, ink, soft, accent }),
    ...code(soft, codeOnDark),
  };
}

/** The colour, moved towards the paper until the ink can be read on it as well. */
function groundFor(ink: string, colour: string, paper: string): string {
  for (let share = 0; share < 1; share += 0.05) {
    const moved = mix(colour, paper, share);
    if (contrast(ink, moved) >= 7) return moved;
  }
  return paper;
}

function digits(colour: string | undefined): string | undefined {
  return colour?.slice(1).toLowerCase();
}

type Grounds = Pick<Palette, "paper" | "ink" | "soft" | "accent">;

function grounded({ paper, ink, soft, accent }: Grounds) {
  return {
    paper,
    ink,
    soft,
    quiet: readable(readable(mix(ink, paper, 0.38), paper, 4.6), soft, 4.6),
    line: mix(ink, paper, 0.84),
    accent: readable(readable(accent, paper, 4.6), soft, 4.6),
  };
}

/** Visible on the cover, whatever the two colours are. */
function ring(accent: string, cover: string): string {
  return contrast(accent, cover) >= 1.6
    ? accent
    : mix(cover, contrast("ffffff", cover) >= 4.5 ? "ffffff" : "000000", 0.45);
}

/** @param base the accent as the theme states it, for what is not read. */
function coverOf(cover: string, accent: string, base: string) {
  const coverInk = contrast("ffffff", cover) >= 4.6 ? "ffffff" : readable("0b0e12", cover, 4.6);
  return {
    cover,
    coverInk,
    coverQuiet: readable(mix(coverInk, cover, 0.22), cover, 4.6),
    coverAccent: readable(accent, cover, 4.6),
    ring: ring(base, cover),
  };
}

function code(ground: string, [keyword = "", string = "", number = "", name = ""]: readonly string[]) {
  return {
    keyword: readable(keyword, ground, 4.6),
    string: readable(string, ground, 4.6),
    number: readable(number, ground, 4.6),
    name: readable(name, ground, 4.6),
  };
}

/** The colour, moved towards black or white until it can be read on the ground. */
export function readable(colour: string, ground: string, least: number): string {
  const end = contrast("000000", ground) > contrast("ffffff", ground) ? "000000" : "ffffff";
  for (let share = 0; share < 1; share += 0.05) {
    const moved = mix(colour, end, share);
    if (contrast(moved, ground) >= least) return moved;
  }
  return end;
}

/** So much of the second colour in the first, from 0 to 1. */
export function mix(first: string, second: string, share: number): string {
  const parts = channels(second);
  return channels(first)
    .map((value, index) => Math.round(value + ((parts[index] ?? 0) - value) * share))
    .map((value) => value.toString(16).padStart(2, "0"))
    .join("");
}

/** The contrast of two colours, from 1 to 21 (WCAG 2.2, contrast ratio). */
export function contrast(first: string, second: string): number {
  const [low = 0, high = 0] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const share = value / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(colour: string): readonly number[] {
  return [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
