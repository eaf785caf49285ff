import type { Refused } from "@coursewright/spec/editing";
import { LSPErrorCodes, ResponseError } from "vscode-languageserver";

/** Says why something cannot be done, in words that editors show. */
export function refusal({ problem }: Refused): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, problem);
}
