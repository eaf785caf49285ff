import { lists } from "./lists.mjs";

/** Commands that write generated files which are committed, and the paths they write. */
export const generators = () => [
  {
    command: ["node", "scripts/reference.mjs"],
    paths: [...Object.keys(lists()), "docs/reference", "docs/rules/README.md", "schemas"],
  },
  {
    command: ["npm", "run", "--silent", "build", "-w", "@coursewright/acme-approvals"],
    paths: ["examples/invoice-approval/exercises/route-invoices/product"],
  },
];
