import type { Document } from "../../documents/document.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import type { Resolved } from "../resolve-type.ts";
import type { Cursor } from "./layout.ts";

/** A cursor with what the language knows of the place: the type of what is typed, or of the group whose key is. */
export interface Site {
  readonly workspace: Workspace;
  readonly document: Document;
  readonly cursor: Cursor;
  readonly resolved: Resolved;
}
