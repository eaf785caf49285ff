import { bubblewrapDriver } from "./bubblewrap/bubblewrap-driver.ts";
import type { Probe, SandboxDriver } from "./drivers/driver.ts";
import { LabProblem } from "./lab-problem.ts";
import { plainDriver } from "./plain/plain-driver.ts";

/** The drivers by name, the ones that isolate in the order `auto` tries them. */
const isolating: readonly SandboxDriver[] = [bubblewrapDriver];
const drivers: readonly SandboxDriver[] = [...isolating, plainDriver];

/** A driver, what it promises here, and what the person must know. */
export interface ChosenDriver {
  readonly driver: SandboxDriver;
  readonly guarantees: Extract<Probe, { ok: true }>["guarantees"];
  readonly notes: readonly string[];
}

/** What a driver said when it was tried. */
export interface ProbedDriver {
  readonly name: string;
  readonly probe: Probe;
}

/** Tries every driver on this machine. */
export async function probeDrivers(): Promise<readonly ProbedDriver[]> {
  return Promise.all(drivers.map(async (driver) => ({ name: driver.name, probe: await driver.probe() })));
}

/** How a driver may be chosen. */
export interface ChooseOptions {
  /** The person said on this very call that nothing needs to be isolated. */
  readonly allowPlain?: boolean;
}

/** The driver asked for, or with `auto` the first that isolates; never silently another one, never plain unasked. */
export async function chooseDriver(name: string, options: ChooseOptions = {}): Promise<ChosenDriver> {
  if (name === "auto") return firstThatWorks();
  const driver = driverNamed(name);
  if (driver === null) throw unknownDriver(name);
  if (driver === plainDriver && options.allowPlain !== true) throw plainUnasked;
  const probe = await driver.probe();
  if (!probe.ok)
    throw new LabProblem("machine", `The driver "${name}" does not work here: ${probe.reason}`, probe.remedy);
  return { driver, guarantees: probe.guarantees, notes: probe.notes };
}

/** The driver of that name; null when there is none. */
export function driverNamed(name: string): SandboxDriver | null {
  return drivers.find((driver) => driver.name === name) ?? null;
}

async function firstThatWorks(): Promise<ChosenDriver> {
  const failures: string[] = [];
  const remedies: string[] = [];
  for (const driver of isolating) {
    const probe = await driver.probe();
    if (probe.ok) return { driver, guarantees: probe.guarantees, notes: probe.notes };
    failures.push(`${driver.name}: ${probe.reason}`);
    if (probe.remedy !== undefined) remedies.push(probe.remedy);
  }
  throw new LabProblem(
    "machine",
    `No sandbox works on this machine. ${failures.join(" ")}`,
    remedies.join(" ") || undefined,
  );
}

function unknownDriver(name: string): LabProblem {
  const known = ["auto", ...drivers.map((driver) => driver.name)].join(", ");
  return new LabProblem("usage", `There is no driver "${name}".`, `Known drivers: ${known}.`);
}

const plainUnasked = new LabProblem(
  "usage",
  'The driver "plain" isolates nothing: scripts run as you, on this machine.',
  "Allow it on this call if you trust the exercise, or install bubblewrap.",
);
