export { completeAt } from "./completion/complete.ts";
export type { Completion, Piece } from "./completion/completion.ts";
export { textOf } from "./completion/completion.ts";
export { type Definition, definitionAt, type FileSpan } from "./definition.ts";
export { type Hover, hoverAt } from "./hover.ts";
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
export { isReadAsText, type Report, reportOn } from "./report.ts";
