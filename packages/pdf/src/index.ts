export { createTypesetter, type Typeset, type TypesetRequest, type Typesetter } from "./typesetter.ts";
