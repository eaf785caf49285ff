import { type Disposable, EventEmitter, window } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";

/** The language server, for the parts of the extension that ask it. */
export interface Server extends Disposable {
  /** Answers when the server runs. */
  request<Result>(method: string, params: unknown): Promise<Result>;
  /** Tells when the server has begun, and begun anew. */
  onRunning(listener: () => unknown): Disposable;
  restart(): Promise<void>;
}

/**
 * Starts the server after the extension: nobody waits for it, nor for the code that speaks to it, while VS Code starts.
 *
 * @param create makes the client; what it needs is loaded then.
 */
export function startServer(create: () => Promise<BaseLanguageClient>): Server {
  const running = new EventEmitter<void>();
  const start = async (): Promise<BaseLanguageClient> => {
    await new Promise((resolve) => setTimeout(resolve));
    const client = await create();
    await client.start();
    running.fire();
    return client;
  };
  let started = start();
  started.catch(tellProblem);
  return {
    onRunning: running.event,
    request: async (method, params) => (await started).sendRequest(method, params),
    async restart() {
      await (await started.catch(() => undefined))?.dispose();
      started = start();
      await started.catch(tellProblem);
    },
    dispose() {
      running.dispose();
      void started.then(
        (client) => client.dispose(),
        () => undefined,
      );
    },
  };
}

function tellProblem(problem: unknown): void {
  void window.showErrorMessage(`The language server of Coursewright did not start: ${String(problem)}`);
}
