import type { CourseTheme } from "@coursewright/spec/course";
import { type Rgb, readable } from "./contrast.ts";

const white: Rgb = [255, 255, 255];
const darkSurface: Rgb = [24, 27, 34];

/** Gives the author's colours and font to the style sheet, moved only as far as the contrast asks. */
export function applyTheme(theme: CourseTheme, style: CSSStyleDeclaration): void {
  const accent = parseColour(theme.accent);
  const accentDark = parseColour(theme.accentDark) ?? accent;
  if (accent !== undefined) style.setProperty("--accent-light", css(readable(accent, white)));
  if (accentDark !== undefined) style.setProperty("--accent-dark", css(readable(accentDark, darkSurface)));
  if (theme.font !== undefined) style.setProperty("--font", `${theme.font}, system-ui, sans-serif`);
}

/** Any CSS colour, as the browser paints it. */
function parseColour(colour: string | undefined): Rgb | undefined {
  if (colour === undefined || !CSS.supports("color", colour)) return undefined;
  const canvas = document.createElement("canvas").getContext("2d");
  if (canvas === null) return undefined;
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

function css([red, green, blue]: Rgb): string {
  return `rgb(${red} ${green} ${blue})`;
}
