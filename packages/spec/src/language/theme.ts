import { choice } from "../types/choice.ts";
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

/** Typefaces that every office program has, or has a twin of with the same widths: so texts fit as measured. */
const face = choice("typeface", {
  Arial: "Plain and wide, on every machine (the default).",
  Calibri: "Plain and narrow.",
  Cambria: "With serifs, sturdy.",
  "Times New Roman": "With serifs, narrow.",
});

const slides = record("look of slides", "Typefaces and colours of slides, beside the accent.", {
  headings: { type: face, doc: "The typeface of titles; Arial without it." },
  text: { type: face, doc: "The typeface of all other text; Arial without it." },
  cover: {
    type: colour,
    doc: "The ground of title and section slides; a deep shade of the accent without it.",
  },
  paper: { type: colour, doc: "The ground of all other slides; white without it." },
  ink: { type: colour, doc: "The colour of text; nearly black without it." },
  soft: { type: colour, doc: "The ground of code, tables and callouts; a breath of the accent without it." },
});

/** `theme/theme.yaml`: how everything that people see looks. */
export const theme = record("theme", "Colours, typeface and logo of everything people see.", {
  name: { type: prose, doc: "What it is called." },
  accent: { type: colour, doc: "The colour of links, buttons and progress, on a light ground." },
  accentDark: { type: colour, doc: "The same on a dark ground." },
  font: { type: plain, doc: "The typeface, as a CSS font family." },
  logo: { type: path("the logo"), doc: "The logo, beside the theme." },
  logoText: { type: prose, doc: "What the logo says, for people who cannot see it." },
  slides: { type: slides, doc: "How slides look, where that is not derived from the accent." },
});
