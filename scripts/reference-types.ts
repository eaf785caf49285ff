import type { DocumentKind } from "@coursewright/spec";

type Type = DocumentKind["type"] | NonNullable<DocumentKind["type"]["element"]>;

/** The page of one kind of document: its keys, then those of every group inside it. */
export function typePages(kind: string, pattern: string, root: DocumentKind["type"]): string {
  const sections: string[] = [];
  const seen = new Set<Type>();
  const queue: Type[] = [root];
  for (let type = queue.shift(); type !== undefined; type = queue.shift()) {
    if (seen.has(type)) continue;
    seen.add(type);
    const fields = type.fieldsFor?.(null);
    if (fields !== undefined && Object.keys(fields).length > 0) sections.push(section(type, fields));
    queue.push(...type.parts);
  }
  return `# ${kind}: \`${pattern}\`\n\n${root.doc}\n\n${sections.join("\n")}`;
}

type Fields = NonNullable<ReturnType<NonNullable<Type["fieldsFor"]>>>;

function section(type: Type, fields: Fields): string {
  const rows = Object.entries(fields).map(
    ([key, field]) => `| \`${key}\` | ${field.type.name} | ${field.required ? "yes" : ""} | ${cell(field)} |`,
  );
  return `## ${type.name}\n\n| key | value | required | meaning |\n| --- | --- | --- | --- |\n${rows.join("\n")}\n`;
}

function cell(field: Fields[string]): string {
  const words =
    field.type.choices === undefined
      ? ""
      : ` One of ${Object.keys(field.type.choices)
          .map((word) => `\`${word}\``)
          .join(", ")}.`;
  const example = field.example === undefined ? "" : ` Example: \`${field.example}\`.`;
  return `${field.doc}${words}${example}`.replace(/\|/g, "\\|").replace(/\n/g, " ");
}
