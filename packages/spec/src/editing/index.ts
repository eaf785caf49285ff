export { completeAt } from "./completion/complete.ts";
export type { Completion, Piece } from "./completion/completion.ts";
export { textOf } from "./completion/completion.ts";
export { type Definition, declarationOf, definitionAt, type FileSpan } from "./definition.ts";
export { type FoundName, findNames } from "./find-names.ts";
export { type Fold, foldsOf } from "./folding.ts";
export { formatSteps, formatText } from "./format.ts";
export { type Hover, hoverAt } from "./hover.ts";
export { type FileLink, linksIn } from "./links.ts";
export { type NameAt, nameAt } from "./name-at.ts";
export { referencesAt } from "./references.ts";
export {
  type FileEdit,
  type Move,
  prepareRename,
  type Refused,
  type Rename,
  renameAt,
} from "./rename.ts";
export type { Steps } from "./steps.ts";
export { suppress } from "./suppress.ts";
export { type DocumentSymbol, symbolSteps, symbolsOf } from "./symbols.ts";
