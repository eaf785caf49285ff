/**
 * Removes what a terminal, a report or an editor would act on: escape sequences (CSI, OSC with links and clipboard,
 * DCS and the like), control characters but tab and newline, and bidirectional controls. Carriage returns become newlines.
 */
export function cleanTerminalText(text: string): string {
  return text
    .replace(strings, "")
    .replace(sequences, "")
    .replace(/\r\n?/g, "\n")
    .replace(controls, "")
    .replace(bidirectional, "");
}

/** OSC, DCS, SOS, PM, APC up to their terminator (BEL, ST) or the end of the line they begin on (ECMA-48, 5.6). */
const strings = pattern(
  "(?:\\u001b[\\]PX^_]|[\\u009d\\u0090\\u0098\\u009e\\u009f])[^\\u0007\\u001b\\u009c\\n]*(?:\\u0007|\\u001b\\\\|\\u009c)?",
);

/** CSI sequences, and the two- and three-character escapes (ECMA-48, 5.3 to 5.5). */
const sequences = pattern("(?:\\u001b\\[|\\u009b)[0-?]*[ -/]*[@-~]?|\\u001b[ -/]*[0-~]?");

/** C0 but tab and newline, DEL, C1. */
const controls = pattern("[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f]");

/** Embeddings, overrides, isolates and marks (UAX #9), and line and paragraph separators. */
const bidirectional = pattern("[\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069]");

function pattern(source: string): RegExp {
  return new RegExp(source, "gu");
}
