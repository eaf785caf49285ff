import { browser } from "./browser.ts";
import type { Checkup } from "./checkup.ts";
import { node } from "./node.ts";
import { sandbox } from "./sandbox.ts";
import { stateFolder } from "./state-folder.ts";
import { tools } from "./tools.ts";
import { typesetter } from "./typesetter.ts";

/** Everything `doctor` looks at, in the order it tells. */
export const checkups: readonly Checkup[] = [node, sandbox, stateFolder, browser, typesetter(), tools];
