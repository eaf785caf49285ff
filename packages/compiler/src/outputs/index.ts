// Generated from the files of packages/compiler/src/outputs by "node scripts/reference.mjs"; not to be edited.

import type { Output } from "../output.ts";
import { guide } from "./guide/guide.ts";
import { labs } from "./labs/labs.ts";
import { scorm12 } from "./scorm12/scorm12.ts";
import { scorm2004 } from "./scorm2004/scorm2004.ts";
import { slides } from "./slides/slides.ts";

/** Every output there is, by name. */
export const outputs: readonly Output[] = [guide, labs, scorm12, scorm2004, slides];
