import { commandOf } from "../../derive/full-checkpoint.ts";
import type { Lab } from "../../language/language.ts";
import type { Path } from "../../types/reader.ts";
import { checkpointsOf } from "../checkpoints.ts";
import { defineRule } from "../rule.ts";

interface Written {
  readonly name: string;
  readonly text: string;
  readonly path: Path;
}

/** Nothing secret stands in a lab. */
export const secret = defineRule({
  code: "lab/secret",
  severity: "error",
  demand: "No password or key stands in a lab.",
  subject: "lab",
  *check({ value }) {
    for (const { name, text, path } of textsOf(value)) {
      if (!looksSecret(name, text)) continue;
      yield {
        path,
        message: `${name === "" ? "This" : `"${name}"`} looks like a real key or password, and everybody who gets the lab can read it.`,
        hint: "Revoke it. Let the lab make a throw-away one in setup, or use a value that is plainly for training.",
      };
    }
  },
});

function textsOf(lab: Lab): readonly Written[] {
  const services = (lab.environment.services ?? []).flatMap(({ run, env }, index) => [
    { name: "", text: run, path: ["environment", "services", index, "run"] },
    ...Object.entries(env ?? {}).map(([name, text]) => ({
      name,
      text,
      path: ["environment", "services", index, "env", name],
    })),
  ]);
  const checks = checkpointsOf(lab).flatMap(({ path, checkpoint }) => [
    { name: "", text: commandOf(checkpoint)?.command ?? "", path: [...path, "run"] },
    ...Object.entries(checkpoint.http?.headers ?? {}).map(([name, text]) => ({
      name,
      text,
      path: [...path, "http", "headers", name],
    })),
  ]);
  return [...services, ...checks];
}

/** Keys whose shape their issuer made recognisable, and long random texts under a telling name. */
function looksSecret(name: string, text: string): boolean {
  if (issued.some((pattern) => pattern.test(text))) return !/example/i.test(text);
  if (!/pass(?:word|wd)?|secret|token|api_?key|private_?key|credential|authorization/i.test(name))
    return false;
  const value = text.replace(/^(?:Bearer|Basic|token)\s+/i, "");
  return (
    isRandom(value) && !/example|sample|training|dummy|change-?me|placeholder|test|demo|fake|xxx/i.test(value)
  );
}

const issued = [
  /\bAKIA[0-9A-Z]{16}\b/,
  /\bgh[pousr]_[A-Za-z0-9]{36,}\b/,
  /\bgithub_pat_[A-Za-z0-9_]{40,}\b/,
  /\bglpat-[A-Za-z0-9_-]{20,}/,
  /\bsk_live_[A-Za-z0-9]{16,}\b/,
  /\bsk-[A-Za-z0-9_-]{32,}\b/,
  /\bxox[abprs]-[A-Za-z0-9-]{20,}/,
  /\bAIza[0-9A-Za-z_-]{35}\b/,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
];

/** Twenty signs or more in one piece, of at least two sorts, without a variable in them. */
function isRandom(value: string): boolean {
  return (
    /^[A-Za-z0-9+/_=.-]{20,}$/.test(value) && /\d/.test(value) && /[A-Z]/.test(value) && /[a-z]/.test(value)
  );
}
