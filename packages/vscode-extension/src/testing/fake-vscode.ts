import { pathToFileURL } from "node:url";

/** What an editor with a folder open would answer. */
export interface Surroundings {
  readonly trusted: boolean;
  /** The workspace's folder, a path. */
  readonly folder: string;
  /** The programs in it, by their paths below it; empty for the folder itself. */
  readonly programs: readonly string[];
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** A task as the extension describes it. */
export interface MadeTask {
  readonly definition: Readonly<Record<string, unknown>>;
  readonly scope: unknown;
  readonly name: string;
  readonly execution: { readonly process: string; readonly args: readonly string[]; readonly cwd: string };
  readonly matcher: string | readonly string[];
}

/** How the extension asks for the findings of closed files. */
type Middleware = (
  known: readonly { readonly uri: unknown; readonly value: string }[],
  token: unknown,
  reporter: (report: unknown) => void,
  next: () => unknown,
) => unknown;

interface TaskProvider {
  provideTasks(): Promise<readonly MadeTask[]>;
  resolveTask(task: unknown): MadeTask | undefined;
}

type Listener = () => unknown;

/**
 * VS Code's interface as far as this extension begins with it. No unit test can load the real one; tests in real
 * editors are `*.editor.test.ts`. Has identity and state: it remembers what was registered.
 */
export class FakeVsCode {
  readonly commands: string[] = [];
  readonly testControllers: string[] = [];
  readonly taskProviders = new Map<string, TaskProvider>();
  /** The id of the language client, which is the section of its settings, and its middleware. */
  client: { readonly id: string; readonly closedFiles: Middleware } | undefined;
  /** Resolves when the language client was asked to start. */
  readonly started: Promise<void>;
  readonly context: object;
  readonly api: object;
  readonly languageClient: object;
  #trust: Listener | undefined;

  constructor(surroundings: Surroundings) {
    let begun: Listener = nothing;
    this.started = new Promise((resolve) => {
      begun = () => resolve();
    });
    this.context = {
      subscriptions: [],
      extensionUri: new Uri("/extension"),
      asAbsolutePath: (path: string) => `/extension/${path}`,
    };
    this.languageClient = languageClientOf((made) => {
      this.client = made;
    }, begun);
    this.api = this.#apiOf(surroundings);
  }

  /** The person says that the folder can be trusted. */
  grantTrust(): void {
    this.#trust?.();
  }

  #apiOf(surroundings: Surroundings): object {
    const folder = { uri: new Uri(surroundings.folder), name: "folder", index: 0 };
    return {
      ...values,
      commands: {
        registerCommand: (name: string) => {
          this.commands.push(name);
          return disposable;
        },
        executeCommand: async () => undefined,
      },
      env: {},
      languages: { onDidChangeDiagnostics: event, getDiagnostics: () => [] },
      window: {
        createTreeView: () => ({ ...disposable, onDidChangeVisibility: event }),
        onDidChangeActiveTextEditor: event,
        showErrorMessage: (text: string) => {
          throw new Error(text);
        },
      },
      tests: { createTestController: (id: string) => this.#testController(id) },
      tasks: {
        registerTaskProvider: (type: string, provider: TaskProvider) => {
          this.taskProviders.set(type, provider);
          return disposable;
        },
      },
      workspace: {
        isTrusted: surroundings.trusted,
        workspaceFolders: [folder],
        getWorkspaceFolder: () => folder,
        getConfiguration: (section: string) => ({
          get: (key: string, standard: unknown) => surroundings.settings?.[`${section}.${key}`] ?? standard,
        }),
        findFiles: async () =>
          surroundings.programs.map((path) => Uri.joinPath(folder.uri, path, "training.yaml")),
        createFileSystemWatcher: () => ({ onDidChange: event, onDidCreate: event, onDidDelete: event }),
        onDidSaveTextDocument: event,
        onDidGrantWorkspaceTrust: (listener: Listener) => {
          this.#trust = listener;
          return disposable;
        },
      },
    };
  }

  #testController(id: string): object {
    this.testControllers.push(id);
    return { ...disposable, createRunProfile: () => disposable, items: { replace: nothing } };
  }
}

const nothing = (): undefined => undefined;
const disposable = { dispose: nothing };
const event = () => disposable;

/** A place on a disk. */
class Uri {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  static joinPath(base: Uri, ...parts: readonly string[]): Uri {
    return new Uri(new URL(parts.join("/"), `file://${base.path}/`).pathname.replace(/(?<=.)\/$/, ""));
  }

  get fsPath(): string {
    return this.path;
  }

  toString(): string {
    return pathToFileURL(this.path).href;
  }
}

/** Remembers its arguments under the names that VS Code gives them. */
class Task {
  readonly definition: unknown;
  readonly scope: unknown;
  readonly name: string;
  readonly execution: unknown;
  readonly matcher: unknown;

  constructor(definition: unknown, scope: unknown, name: string, ...rest: readonly unknown[]) {
    [, this.execution, this.matcher] = rest;
    this.definition = definition;
    this.scope = scope;
    this.name = name;
  }
}

class ProcessExecution {
  readonly process: string;
  readonly args: readonly string[];
  readonly cwd: string;

  constructor(process: string, args: readonly string[], options: { readonly cwd: string }) {
    this.process = process;
    this.args = args;
    this.cwd = options.cwd;
  }
}

class EventEmitter {
  readonly event = event;
  readonly fire = nothing;
  readonly dispose = nothing;
}

const values = {
  Uri,
  Task,
  ProcessExecution,
  EventEmitter,
  TaskScope: { Workspace: 2 },
  TaskGroup: { Build: "build", Test: "test" },
  TestRunProfileKind: { Run: 1 },
};

interface ClientOptions {
  readonly middleware: { readonly provideWorkspaceDiagnostics: Middleware };
}

function languageClientOf(
  made: (client: { readonly id: string; readonly closedFiles: Middleware }) => void,
  started: Listener,
): object {
  return {
    TransportKind: { stdio: 0 },
    vsdiag: { DocumentDiagnosticReportKind: { full: "full" } },
    LanguageClient: class {
      readonly start = started;
      readonly onRequest = event;
      readonly dispose = nothing;
      readonly sendRequest = async () => null;

      constructor(id: string, _name: string, _server: unknown, { middleware }: ClientOptions) {
        made({ id, closedFiles: middleware.provideWorkspaceDiagnostics });
      }
    },
  };
}
