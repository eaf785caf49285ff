// Generated from the files of packages/spec/src/language/checkpoints by "node scripts/reference.mjs"; not to be edited.

import { file } from "./file.ts";
import { http } from "./http.ts";
import { manual } from "./manual.ts";
import { run } from "./run.ts";
import { script } from "./script.ts";

/** How each kind of checkpoint is written, by its key. */
export const checkpointKinds = {
  file,
  http,
  manual,
  run,
  script,
};
