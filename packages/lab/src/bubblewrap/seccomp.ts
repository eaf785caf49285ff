import type { SyscallTable } from "./syscalls.ts";

/** Which sockets a sandbox may open. */
export type SocketScope = "local" | "loopback";

/**
 * The filter (classic BPF, seccomp(2)) as bytes for `bwrap --seccomp`: everything is allowed but new namespaces and
 * mounts, tracing and reading other processes, kernel keys, terminal input injection, sockets of other families than
 * UNIX, INET, INET6 and NETLINK, and interfaces of the kernel that no exercise needs.
 */
export function seccompProgram(table: SyscallTable, scope: SocketScope): Uint8Array {
  const program = [
    ...refuseOtherArchitectures(table),
    ...table.refused.flatMap((number) => whenCall(number, [refuse(EPERM)])),
    ...whenCall(table.clone3, [refuse(ENOSYS)]),
    ...whenCall(table.clone, [load(argument(0)), ...whenAnyBit(newNamespaces, [refuse(EPERM)]), allow]),
    ...whenCall(table.ioctl, [load(argument(1)), ...refuseValues(terminalInjection, EPERM), allow]),
    ...[table.socket, table.socketpair].flatMap((number) => whenCall(number, onlyFamilies(families[scope]))),
    allow,
  ];
  return encode(program);
}

interface Instruction {
  readonly code: number;
  readonly jumpTrue: number;
  readonly jumpFalse: number;
  readonly value: number;
}

const EPERM = 1;
const ENOSYS = 38;
const EAFNOSUPPORT = 97;

const families = {
  /** AF_UNIX, AF_NETLINK. */
  local: [1, 16],
  /** AF_UNIX, AF_INET, AF_INET6, AF_NETLINK. */
  loopback: [1, 2, 10, 16],
} as const;

/** CLONE_NEWTIME is a signal number in clone(2); the others are CLONE_NEWNS, CGROUP, UTS, IPC, USER, PID, NET. */
const newNamespaces =
  0x0002_0000 | 0x0200_0000 | 0x0400_0000 | 0x0800_0000 | 0x1000_0000 | 0x2000_0000 | 0x4000_0000;

/** TIOCSTI, TIOCLINUX. */
const terminalInjection = [0x5412, 0x541c];

/** Offsets in struct seccomp_data; the lower half of an argument comes first on both processors. */
const callNumber = 0;
const architecture = 4;
const argument = (index: number) => 16 + 8 * index;

const allow: Instruction = { code: 0x06, jumpTrue: 0, jumpFalse: 0, value: 0x7fff_0000 };

function refuse(errno: number): Instruction {
  return { code: 0x06, jumpTrue: 0, jumpFalse: 0, value: 0x0005_0000 | errno };
}

function load(offset: number): Instruction {
  return { code: 0x20, jumpTrue: 0, jumpFalse: 0, value: offset };
}

const jumpIfEqual = 0x15;
const jumpIfAtLeast = 0x35;
const jumpIfAnyBit = 0x45;

/** Runs the block when the comparison holds, skips it otherwise. */
function when(code: number, value: number, block: readonly Instruction[]): readonly Instruction[] {
  return [{ code, jumpTrue: 0, jumpFalse: block.length, value }, ...block];
}

function whenCall(number: number, block: readonly Instruction[]): readonly Instruction[] {
  return when(jumpIfEqual, number, block);
}

function whenAnyBit(bits: number, block: readonly Instruction[]): readonly Instruction[] {
  return when(jumpIfAnyBit, bits, block);
}

function refuseValues(values: readonly number[], errno: number): readonly Instruction[] {
  return values.flatMap((value) => when(jumpIfEqual, value, [refuse(errno)]));
}

function onlyFamilies(allowed: readonly number[]): readonly Instruction[] {
  return [
    load(argument(0)),
    ...allowed.flatMap((family) => when(jumpIfEqual, family, [allow])),
    refuse(EAFNOSUPPORT),
  ];
}

function refuseOtherArchitectures(table: SyscallTable): readonly Instruction[] {
  const foreign = table.foreignFrom === null ? [] : when(jumpIfAtLeast, table.foreignFrom, [refuse(ENOSYS)]);
  return [
    load(architecture),
    { code: jumpIfEqual, jumpTrue: 1, jumpFalse: 0, value: table.architecture },
    refuse(ENOSYS),
    load(callNumber),
    ...foreign,
  ];
}

/** struct sock_filter: u16 code, u8 jt, u8 jf, u32 k, little-endian. */
function encode(program: readonly Instruction[]): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(program.length * 8));
  for (const [index, { code, jumpTrue, jumpFalse, value }] of program.entries()) {
    bytes.setUint16(index * 8, code, true);
    bytes.setUint8(index * 8 + 2, jumpTrue);
    bytes.setUint8(index * 8 + 3, jumpFalse);
    bytes.setUint32(index * 8 + 4, value, true);
  }
  return new Uint8Array(bytes.buffer);
}
