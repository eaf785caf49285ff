import { readFileSync } from "node:fs";
import { defaultSeed } from "./default-seed.ts";
import {
  type Input,
  readAmount,
  readObject,
  readOptionalText,
  readText,
  readTime,
  readWord,
} from "./input.ts";

/** A person as a seed file gives them. */
interface SeedPerson {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly department: string;
  readonly manager: string;
}

/** An invoice from before the product was used: still unrouted, or decided by e-mail. */
export interface SeedInvoice {
  readonly supplier: string;
  readonly description: string;
  readonly amount: number;
  readonly submitter: string;
  readonly submittedAt: string;
  readonly decision: {
    readonly outcome: "approved" | "rejected";
    readonly by: string;
    readonly at: string;
  } | null;
}

/** What a database starts with. */
export interface Seed {
  readonly clock: string | null;
  readonly director: string;
  readonly controller: string;
  readonly departments: readonly { readonly id: string; readonly name: string; readonly manager: string }[];
  readonly people: readonly SeedPerson[];
  readonly invoices: readonly SeedInvoice[];
}

/** Reads and checks a seed. Throws with a sentence that names the file and the field. */
export function loadSeed(path: string | undefined): Seed {
  try {
    return readSeed(path === undefined ? defaultSeed : JSON.parse(readFileSync(path, "utf8")));
  } catch (error) {
    throw new Error(
      `The seed ${path} cannot be used: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function readSeed(value: unknown): Seed {
  const input = readObject(value, "seed");
  const seed: Seed = {
    clock: input.clock === undefined ? null : readTime(input, "clock"),
    director: readText(input, "director", 80),
    controller: readText(input, "controller", 80),
    departments: readList(input, "departments", (one) => ({
      ...readNamed(one),
      manager: readText(one, "manager", 80),
    })),
    people: readList(input, "people", readPerson),
    invoices: readList(input, "invoices", readInvoice),
  };
  refuseStrangers(seed);
  return seed;
}

function readList<T>(input: Input, field: string, read: (one: Input) => T): T[] {
  const list = input[field];
  if (!Array.isArray(list)) throw new Error(`${field} must be a list.`);
  return list.map((one) => read(readObject(one, field)));
}

function readNamed(input: Input): { id: string; name: string } {
  return { id: readText(input, "id", 80), name: readText(input, "name", 80) };
}

function readPerson(input: Input): SeedPerson {
  const manager = readOptionalText(input, "manager", 80);
  return {
    ...readNamed(input),
    title: readText(input, "title", 80),
    department: readText(input, "department", 80),
    manager,
  };
}

function readInvoice(input: Input): SeedInvoice {
  return {
    supplier: readText(input, "supplier", 120),
    description: readOptionalText(input, "description", 300),
    amount: readAmount(input, "amount"),
    submitter: readText(input, "submitter", 80),
    submittedAt: readTime(input, "submittedAt"),
    decision: input.outcome === undefined ? null : readDecision(input),
  };
}

function readDecision(input: Input): SeedInvoice["decision"] {
  const outcome = readWord(input, "outcome", { approved: true, rejected: true });
  return { outcome, by: readText(input, "decidedBy", 80), at: readTime(input, "decidedAt") };
}

function refuseStrangers(seed: Seed): void {
  const known = new Set(["", ...seed.people.map((person) => person.id)]);
  const departments = new Set(seed.departments.map((department) => department.id));
  const named = [
    seed.director,
    seed.controller,
    ...seed.departments.map((one) => one.manager),
    ...seed.people.map((one) => one.manager),
    ...seed.invoices.flatMap((one) => [one.submitter, one.decision?.by ?? ""]),
  ];
  const stranger =
    named.find((id) => !known.has(id)) ??
    seed.people.find((one) => !departments.has(one.department))?.department;
  if (stranger !== undefined) throw new Error(`"${stranger}" is named but not listed.`);
}
