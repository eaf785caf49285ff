import { type ConnectionStrategy, LSPErrorCodes } from "vscode-languageserver";

/** What a connection does with a request that is taken back while it waits: it is never begun. */
export const cancelWaiting: ConnectionStrategy = {
  cancelUndispatched: ({ jsonrpc }) => ({
    jsonrpc,
    id: null,
    error: { code: LSPErrorCodes.RequestCancelled, message: "The request was cancelled." },
  }),
};
