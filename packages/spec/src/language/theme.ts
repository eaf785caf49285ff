import { path } from "../types/names.ts";
import { record } from "../types/record.ts";
import { plain, prose, text } from "../types/text.ts";

const colour = text({
  name: "colour",
  pattern: {
    source: "#[0-9a-fA-F]{6}",
    expected: "a colour",
    hint: 'Write it in quotes as six hexadecimal digits: "#1d4ed8".',
  },
});

/** `theme/theme.yaml`: how everything that people see looks. */
export const theme = record("theme", "Colours, typeface and logo of everything people see.", {
  name: { type: prose, doc: "What it is called." },
  accent: { type: colour, doc: "The colour of links, buttons and progress, on a light ground." },
  accentDark: { type: colour, doc: "The same on a dark ground." },
  font: { type: plain, doc: "The typeface, as a CSS font family." },
  logo: { type: path("the logo"), doc: "The logo, beside the theme." },
  logoText: { type: prose, doc: "What the logo says, for people who cannot see it." },
});
