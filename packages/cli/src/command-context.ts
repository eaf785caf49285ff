/** The world as a command sees it: what it may read, and where its words go. */
export interface CommandContext {
  /** The result, and nothing else. */
  stdout(text: string): void;
  /** Progress, logs and complaints. */
  stderr(text: string): void;
  /** The folder the person stands in, absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether what is printed may be coloured. */
  readonly colour: boolean;
  /** Whether progress and pleasantries are unwanted. */
  readonly quiet: boolean;
  /** Ends long work when the person interrupts it. */
  readonly signal: AbortSignal;
  /** How wide the terminal is; 80 without it. */
  readonly columns?: number;
  /** Whether somebody watches: a line of progress may be rewritten. */
  readonly live?: boolean;
  /** Leaves interruptions to a program that was started for the person. */
  readonly leaveInterruptions?: () => void;
  /** Asks the person a question; absent where nobody can answer. */
  readonly ask?: (question: string) => Promise<string>;
}
