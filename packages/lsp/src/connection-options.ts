import {
  type ConnectionOptions,
  ErrorCodes,
  Message,
  type MessageWriter,
  type ResponseMessage,
} from "vscode-languageserver";
import { cancelWaiting } from "./cancel-waiting.ts";

/**
 * What a connection does with messages before a method sees them: nothing is answered before `initialize`, which is
 * asked once, and after `shutdown` only `exit` counts (LSP 3.17, Lifecycle Messages).
 */
export function connectionOptions(writer: MessageWriter): ConnectionOptions {
  let state: State = "new";
  return {
    connectionStrategy: cancelWaiting,
    messageStrategy: {
      handleMessage(message, next) {
        const isRequest = Message.isRequest(message);
        if (!isRequest && !Message.isNotification(message)) return next(message);
        const error = refusalOf(message.method, state);
        if (error === undefined) {
          state = begins[message.method] ?? state;
          return next(message);
        }
        const { jsonrpc } = message;
        return isRequest ? writer.write({ jsonrpc, id: message.id, error } as ResponseMessage) : undefined;
      },
    },
  };
}

type State = "new" | "open" | "closed";

const begins: Readonly<Record<string, State>> = { initialize: "open", shutdown: "closed" };

function refusalOf(method: string, state: State): ResponseMessage["error"] {
  if (method === "exit") return undefined;
  if (state === "closed") return { code: ErrorCodes.InvalidRequest, message: "The server was shut down." };
  if (state === "new" && method !== "initialize")
    return { code: ErrorCodes.ServerNotInitialized, message: "The server is not initialized yet." };
  if (state === "open" && method === "initialize")
    return { code: ErrorCodes.InvalidRequest, message: "The server is initialized already." };
  return undefined;
}
