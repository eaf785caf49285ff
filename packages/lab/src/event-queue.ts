/** Values pushed on one side and iterated, once, on the other. */
export class EventQueue<Value> implements AsyncIterable<Value> {
  readonly #values: Value[] = [];
  #state:
    | { readonly is: "open" }
    | { readonly is: "ended" }
    | { readonly is: "failed"; readonly reason: unknown } = {
    is: "open",
  };
  #wake: () => void = () => undefined;

  readonly #abandoned: () => void;

  /** `abandoned` is called when nobody takes values any more, at the end or before it. */
  constructor(abandoned: () => void = () => undefined) {
    this.#abandoned = abandoned;
  }

  push(value: Value): void {
    this.#values.push(value);
    this.#wake();
  }

  end(): void {
    this.#state = { is: "ended" };
    this.#wake();
  }

  fail(reason: unknown): void {
    this.#state = { is: "failed", reason };
    this.#wake();
  }

  async *[Symbol.asyncIterator](): AsyncIterator<Value> {
    try {
      yield* this.#take();
    } finally {
      this.#abandoned();
    }
  }

  async *#take(): AsyncGenerator<Value> {
    for (;;) {
      const value = this.#values.shift();
      if (value !== undefined) yield value;
      else if (this.#state.is === "ended") return;
      else if (this.#state.is === "failed") throw this.#state.reason;
      else await this.#more();
    }
  }

  #more(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }
}
