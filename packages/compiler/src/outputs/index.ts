import type { Output } from "../output.ts";
import { guide } from "./guide/guide.ts";
import { labs } from "./labs/labs.ts";
import { scorm12 } from "./scorm12/scorm12.ts";
import { scorm2004 } from "./scorm2004/scorm2004.ts";
import { slides } from "./slides/slides.ts";

/** Every output there is; adding one is a folder beside these and a line here. */
export const outputs: readonly Output[] = [scorm12, scorm2004, slides, guide, labs];
