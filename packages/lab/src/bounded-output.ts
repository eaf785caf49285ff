/** Collects a stream's head and tail while taking all of it, so that a flood costs no memory. */
export class BoundedOutput {
  readonly #limit: number;
  readonly #head: Buffer[] = [];
  #headBytes = 0;
  #tail: Buffer = Buffer.alloc(0);
  #total = 0;

  /** Keeps at most `limit` bytes of the beginning and as many of the end. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Bytes taken so far. */
  get total(): number {
    return this.#total;
  }

  take(chunk: Buffer): void {
    this.#total += chunk.length;
    const room = this.#limit - this.#headBytes;
    if (room > 0) this.#takeHead(chunk.subarray(0, room));
    if (chunk.length > room) this.#takeTail(chunk.subarray(Math.max(room, 0)));
  }

  /** What was kept, with a line in the middle that says how much was not. */
  text(): string {
    const head = Buffer.concat(this.#head);
    const omitted = this.#total - head.length - this.#tail.length;
    if (omitted <= 0) return Buffer.concat([head, this.#tail]).toString("utf8");
    return `${head.toString("utf8")}\n… ${omitted} bytes left out …\n${this.#tail.toString("utf8")}`;
  }

  #takeHead(chunk: Buffer): void {
    this.#head.push(chunk);
    this.#headBytes += chunk.length;
  }

  #takeTail(chunk: Buffer): void {
    const joined = chunk.length >= this.#limit ? chunk : Buffer.concat([this.#tail, chunk]);
    this.#tail = Buffer.from(joined.subarray(Math.max(joined.length - this.#limit, 0)));
  }
}
