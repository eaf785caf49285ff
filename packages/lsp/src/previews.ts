import type { Workspace } from "@coursewright/spec";
import type { PreviewChoice, PreviewResult, PreviewView } from "./protocol.ts";

/** Makes pages of a program; handed in by who joins the server with the compiler. */
export interface Previews {
  /**
   * The page of what a file becomes.
   *
   * @returns `undefined` where the file becomes nothing of that view.
   */
  show(asked: PreviewAsked): Promise<PreviewResult | undefined>;
}

export interface PreviewAsked {
  readonly workspace: Workspace;
  /** In the workspace. */
  readonly path: string;
  readonly view: PreviewView;
  readonly choice: PreviewChoice;
  /** Where the page finds a file of the workspace. */
  address(asset: string): string;
  /** The bytes of a file of the workspace, from the disk. */
  bytes(asset: string): Promise<Uint8Array | undefined>;
}
