import type { NewFile } from "../files.ts";

/** The data and scripts of the exercise of a new workspace. */
export function scripts(): readonly NewFile[] {
  return [
    { path: "orders.csv", text: orders },
    script("solution/count-may.sh", "grep -c ',2026-05-' orders.csv > may.txt"),
    script("solution/count-june.sh", "grep -c ',2026-06-' orders.csv > june.txt"),
    script("mistakes/count-every-line.sh", "grep -c '' orders.csv > may.txt"),
  ];
}

const orders = `number,date,customer,amount
1001,2026-05-04,Brightline Events,420
1002,2026-05-11,Nordlicht,1980
1003,2026-05-12,Signal Software,75
1004,2026-05-19,Harbour Books,310
1005,2026-05-28,Nordlicht,640
1006,2026-06-02,Brightline Events,95
1007,2026-06-16,May and Sons,1200
1008,2026-06-23,Harbour Books,58
`;

function script(path: string, command: string): NewFile {
  return { path, text: `#!/bin/sh\nset -eu\n${command}\n`, executable: true };
}
