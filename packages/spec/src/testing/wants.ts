import type { Severity } from "../rules/rule.ts";

/** A finding that a test's text asks for. */
export interface Want {
  readonly file: string;
  readonly line: number;
  readonly severity: Severity;
  /** A part of the message. */
  readonly message: string;
}

const mark = /[ \t]*(?:#|<!--)[ \t]*want (error|warning|info) (?:"([^"\n]+)"|'([^'\n]+)')(?:[ \t]*-->)?/g;

/** The marks of a text: `# want error "part of the message"`; several on a line are several findings. */
export function readWants(file: string, text: string): readonly Want[] {
  return text.split("\n").flatMap((content, index) =>
    [...content.matchAll(mark)].map((match) => ({
      file,
      line: index + 1,
      severity: match[1] as Severity,
      message: match[2] ?? match[3] ?? "",
    })),
  );
}

/** The text without its marks; every line stays where it was. */
export function withoutWants(text: string): string {
  return text.replace(mark, "");
}
