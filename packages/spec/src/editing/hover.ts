import type { Span } from "../syntax/node.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { describeEntity } from "./describe-entity.ts";
import { nameAt } from "./name-at.ts";
import { type Place, placeAt } from "./place.ts";

/** What is known of the key or value under a cursor, in Markdown. */
export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

/** Says what stands at an offset: the language's words on it, and what follows from the program. */
export function hoverAt(workspace: Workspace, path: string, offset: number): Hover | undefined {
  const document = workspace.document(path);
  const place = document === undefined ? undefined : placeAt(document, offset);
  if (place?.resolved === undefined) return undefined;
  const name = nameAt(workspace, path, offset);
  const entity = name === undefined ? undefined : describeEntity(workspace, name.kind, name.key);
  const paragraphs = [entity, place.part === "key" ? aboutKey(place) : aboutValue(place)];
  const markdown = paragraphs.filter((each) => each !== undefined && each !== "").join("\n\n---\n\n");
  return markdown === "" ? undefined : { span: name?.span ?? place.node, markdown };
}

function aboutKey({ resolved, node }: Place): string | undefined {
  const field = resolved?.field;
  if (field === undefined) return undefined;
  const required = field.required ? ", required" : "";
  const example = field.example === undefined ? "" : `\n\nFor example: \`${node.text}: ${field.example}\``;
  return `**${node.text}**: ${field.type.name}${required}\n\n${field.doc}${example}${choicesOf(field.type.choices)}`;
}

function choicesOf(choices: Readonly<Record<string, string>> | undefined): string {
  if (choices === undefined) return "";
  const lines = Object.entries(choices).map(([word, doc]) => `- \`${word}\`: ${doc}`);
  return `\n\n${lines.join("\n")}`;
}

function aboutValue({ resolved, node }: Place): string | undefined {
  const choices = resolved?.type.choices;
  if (choices !== undefined && Object.hasOwn(choices, node.text))
    return `**${node.text}**: ${choices[node.text]}`;
  return undefined;
}
