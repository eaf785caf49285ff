import type { Lab } from "../../language/language.ts";
import { checkpointsOf } from "../checkpoints.ts";
import { intact } from "../intact.ts";
import { defineRule } from "../rule.ts";

/** A request goes to a port on which something listens. */
export const unknownPort = defineRule({
  code: "checkpoint/unknown-port",
  severity: "warning",
  demand: "A request inside the sandbox goes to the port of a service.",
  subject: "lab",
  *check(subject, world) {
    const ports = knownPorts(subject.value);
    if (ports === undefined || !intact(subject, world)) return;
    for (const { step, path, checkpoint } of checkpointsOf(subject.value)) {
      const port = localPort(checkpoint.http?.url ?? "");
      if (port === undefined || ports.has(port)) continue;
      yield {
        path: [...path, "http", "url"],
        message: `The check of "${step}" asks port ${port}, on which no service listens.`,
        hint: `The services' ports are ${[...ports].join(", ")}. Correct the address, or write the port below its service.`,
      };
    }
  },
});

/**
 * Every number a service could listen on; `undefined` where that cannot be known: no services, a service
 * that does not say, a container or tenant that brings its own.
 */
function knownPorts({ environment }: Lab): ReadonlySet<number> | undefined {
  const { services = [], image, tenant } = environment;
  if (image !== undefined || tenant !== undefined || services.length === 0) return undefined;
  if (services.some(({ port }) => port === undefined)) return undefined;
  return new Set(
    services.flatMap(({ port, ready, run, env }) => [
      ...(port === undefined ? [] : [port]),
      ...(ready?.port === undefined ? [] : [ready.port]),
      ...numbersIn([ready?.http ?? "", run, ...Object.values(env ?? {})].join(" ")),
    ]),
  );
}

/** Any number that could be a further port: an argument, a variable. */
function numbersIn(text: string): readonly number[] {
  return [...text.matchAll(/(?<![\d.])\d{2,5}(?![\d.])/g)].map(([number]) => Number(number));
}

function localPort(url: string): number | undefined {
  const match = /^(https?):\/\/(?:127\.0\.0\.1|localhost|\[::1\]|0\.0\.0\.0)(?::(\d{1,5}))?(?=[/?#]|$)/i.exec(
    url,
  );
  if (match === null) return undefined;
  return match[2] === undefined ? (match[1]?.toLowerCase() === "https" ? 443 : 80) : Number(match[2]);
}
