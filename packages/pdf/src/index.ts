export { typesetterMark } from "./mark.ts";
export { createTypesetter, type Typeset, type TypesetRequest, type Typesetter } from "./typesetter.ts";
