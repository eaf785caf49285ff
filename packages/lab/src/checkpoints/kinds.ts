// Generated from the files of packages/lab/src/checkpoints by "node scripts/reference.mjs"; not to be edited.

import { fileKind } from "./file.ts";
import { httpKind } from "./http.ts";
import { manualKind } from "./manual.ts";
import { runKind } from "./run.ts";
import { scriptKind } from "./script.ts";

/** Every kind of checkpoint, by the key that names it. */
export const kinds = {
  file: fileKind,
  http: httpKind,
  manual: manualKind,
  run: runKind,
  script: scriptKind,
};
