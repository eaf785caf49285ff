import type { Answers } from "../answers.ts";

/** `locales/<language>.po` of a new workspace: its head, and the title to be translated. */
export function locale({ title }: Answers, language: string): string {
  return `# Translations, each with its place in the program. What is not here is shown in English.
msgid ""
msgstr ""
"Language: ${language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

msgctxt "training.yaml#title"
msgid ${JSON.stringify(title)}
msgstr ""
`;
}
