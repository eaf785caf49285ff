import { describe, expect, test } from "vitest";
import { seccompProgram } from "./seccomp.ts";
import { type SyscallTable, syscallTables } from "./syscalls.ts";

interface Call {
  readonly architecture?: number;
  readonly number: number;
  readonly args?: readonly number[];
}

/** Runs a filter as the kernel does (classic BPF, the instructions the program uses). */
function judge(table: SyscallTable, program: Uint8Array, call: Call): string {
  const view = new DataView(program.buffer);
  let accumulator = 0;
  for (let at = 0; at < program.length / 8; at += 1) {
    const [code, value] = [view.getUint16(at * 8, true), view.getUint32(at * 8 + 4, true)];
    const [jumpTrue, jumpFalse] = [view.getUint8(at * 8 + 2), view.getUint8(at * 8 + 3)];
    if (code === 0x06) return value === 0x7fff_0000 ? "allow" : `errno ${value & 0xffff}`;
    if (code === 0x20) accumulator = read(table, call, value);
    else at += holds(code, accumulator, value) ? jumpTrue : jumpFalse;
  }
  throw new Error("the program runs past its end");
}

function read(table: SyscallTable, call: Call, offset: number): number {
  if (offset === 0) return call.number;
  if (offset === 4) return call.architecture ?? table.architecture;
  return call.args?.[(offset - 16) / 8] ?? 0;
}

function holds(code: number, accumulator: number, value: number): boolean {
  if (code === 0x15) return accumulator === value;
  if (code === 0x35) return accumulator >= value;
  if (code === 0x45) return (accumulator & value) !== 0;
  throw new Error(`unexpected instruction ${code}`);
}

describe.each(Object.entries(syscallTables))("on %s", (_, table) => {
  const program = seccompProgram(table, "loopback");
  const verdict = (call: Call) => judge(table, program, call);

  test.each(table.refused.map((number) => [number]))("call %i is refused", (number) => {
    expect(verdict({ number })).toBe("errno 1");
  });

  test("sockets are UNIX, INET, INET6 and NETLINK", () => {
    const families = Array.from({ length: 46 }, (_, family) => family);
    const open = (family: number) => verdict({ number: table.socket, args: [family] });
    expect(families.filter((family) => open(family) === "allow")).toEqual([1, 2, 10, 16]);
    expect(open(40)).toBe("errno 97");
  });

  test("without a network they are UNIX and NETLINK", () => {
    const local = seccompProgram(table, "local");
    const open = (family: number) => judge(table, local, { number: table.socket, args: [family] });
    expect([1, 2, 10, 16].map(open)).toEqual(["allow", "errno 97", "errno 97", "allow"]);
  });

  test("processes and threads are made, namespaces are not", () => {
    expect(verdict({ number: table.clone, args: [0x0100_0011] })).toBe("allow");
    expect(verdict({ number: table.clone, args: [0x1000_0011] })).toBe("errno 1");
    expect(verdict({ number: table.clone3 })).toBe("errno 38");
  });

  test("a terminal is asked for its size, not given input", () => {
    expect(verdict({ number: table.ioctl, args: [0, 0x5413] })).toBe("allow");
    expect(verdict({ number: table.ioctl, args: [0, 0x5412] })).toBe("errno 1");
  });

  test("another processor's calls are refused", () => {
    expect(verdict({ architecture: 0x4000_0003, number: 1 })).toBe("errno 38");
    if (table.foreignFrom !== null) expect(verdict({ number: table.foreignFrom + 1 })).toBe("errno 38");
  });

  test("an ordinary call is allowed", () => {
    expect(verdict({ number: 63 })).toBe("allow");
  });
});
