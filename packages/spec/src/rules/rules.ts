import { unknown as referenceUnknown } from "./reference/unknown.ts";
import type { Rule } from "./rule.ts";

/** Every rule, in the order of their codes. */
export const rules: readonly Rule[] = [referenceUnknown];
