import { segmentPresets } from "@coursewright/spec";
import type { Answers } from "../answers.ts";
import { titleOf, yamlText } from "../words.ts";

/** `training.yaml` of a new workspace. */
export function training({ id, title, product, languages, segments }: Answers): string {
  return `# The program: what the business wants, who is trained, and how.
coursewright: 1
id: ${id}
version: 0.1.0
title: ${yamlText(title)}
languages: [${languages.join(", ")}]
product:
  name: ${yamlText(product)}
  release: "1.0"

# Why the training exists, and how anybody will know that it has worked.
outcomes:
  orders-known:
    statement: Shops know at the end of each month how many orders they had
    metric:
      name: months closed without asking support
      unit: per cent
      baseline: 40
      target: 80
    behaviours:
      counts-orders: Clerks count the month's orders themselves, from the export

roles:
  clerk:
    title: Order clerk
    proficiency: 2w
    mastery:
      explains-heading: Can say why the first line of an export is not an order

# The groups of customers, and how the teaching time of each is shared.
segments:
${segments.map(segment).join("\n")}

plans:
${segments.map(plan).join("\n")}

tracks:
  clerk-core:
    title: Order clerk core
    role: clerk
    journey: [first-orders]
    # Asked again after days and weeks, so that it stays.
    practiseAgain: { after: [3d, 10d, 30d], assessment: first-orders-recall }

goals:
  - { metric: completion, of: clerk-core, target: 70%, within: 30d }

# What "coursewright build" makes. A guide for facilitators needs a package of its own:
# npm install @coursewright/pdf, then add - { output: guide }
outputs:
  - { output: scorm12 }
  - { output: slides }
  - { output: labs }
`;
}

function segment(id: string): string {
  return `  ${id}:
    title: ${segmentTitle(id)}
    mix: { ${teachingOf(id)}: 75%, docs: 5%, office-hours: 20% }
    completion: 70%`;
}

/** The title of a built-in segment, else one made of the id. */
function segmentTitle(id: string): string {
  const preset = Object.entries(segmentPresets).find(([name]) => name === id);
  return preset?.[1].title ?? titleOf(id);
}

function plan(id: string): string {
  return `  ${id}:
    teach: ${teachingOf(id)}
    reference: docs
    support: { modality: office-hours, every: 4w, duration: 10m, until: 4w }`;
}

/** How a segment is usually taught first. */
function teachingOf(segment: string): string {
  if (segment === "enterprise") return "ilt";
  return segment === "mid-market" ? "vilt" : "video";
}
