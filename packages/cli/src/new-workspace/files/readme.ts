import type { Answers } from "../answers.ts";

/** `README.md` of a new workspace. */
export function readme({ title }: Answers): string {
  return `# ${title.replace(/[\\`*_[\]<>#|]/g, "\\$&")}

A training program written with Coursewright. It is small and complete: change what is here into your own.

- \`training.yaml\` is the program: outcomes, roles, segments, tracks.
- \`product.yaml\` is the product that is taught.
- \`modules/\` holds what is taught, with the lesson texts in Markdown.
- \`exercises/\` holds what is practised: \`exercise.yaml\` for the designer, \`lab.yaml\` for the engineer.
- \`assessments/\` holds what is asked, in Markdown or YAML.

\`\`\`sh
coursewright check             # what is wrong, and what to do
coursewright outline           # the whole program with its minutes
coursewright preview           # shows the course in a browser, and every change when you save it
coursewright lab test          # proves the exercise in a sandbox
coursewright build --out out   # what outputs: in training.yaml asks for
\`\`\`
`;
}
