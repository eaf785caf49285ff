import type { Steps } from "@coursewright/spec/editing";
import { type CancellationToken, LSPErrorCodes, ResponseError } from "vscode-languageserver";
import type { ProgramFile } from "./files.ts";
import { inTurns } from "./take-turns.ts";

/**
 * Does long work on the text of a file, letting whatever waits have its turn.
 *
 * @returns why it was not finished, where the request was taken back or the text is another one by now.
 */
export async function ofOneText<T>(
  { program, path }: ProgramFile,
  work: Steps<T>,
  token: CancellationToken,
): Promise<{ readonly answer: T } | { readonly stopped: ResponseError }> {
  const text = program.workspace.text(path);
  const isWanted = () => !token.isCancellationRequested && program.workspace.text(path) === text;
  const boxed = await inTurns(boxing(work), isWanted);
  return boxed ?? { stopped: token.isCancellationRequested ? cancelled : modified };
}

function* boxing<T>(work: Steps<T>): Steps<{ readonly answer: T }> {
  return { answer: yield* work };
}

const cancelled = new ResponseError(LSPErrorCodes.RequestCancelled, "The request was cancelled.");
const modified = new ResponseError(LSPErrorCodes.ContentModified, "The text was changed meanwhile.");
