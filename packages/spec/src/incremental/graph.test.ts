import fc from "fast-check";
import { expect, test } from "vitest";
import { Graph } from "./graph.ts";

/** A graph with a log of what was computed. */
function logged(): {
  readonly graph: Graph;
  readonly log: string[];
  cell(name: string, compute: () => unknown): unknown;
} {
  const graph = new Graph();
  const log: string[] = [];
  const cell = (name: string, compute: () => unknown): unknown =>
    graph.compute(name, () => {
      log.push(name);
      return compute();
    });
  return { graph, log, cell };
}

const number = (graph: Graph, name: string): number => (graph.get(name) as number | undefined) ?? 0;

test("a value is computed once and again only when what it read has changed", () => {
  const { graph, log, cell } = logged();
  const double = (): unknown => cell("double", () => number(graph, "a") * 2);
  graph.set("a", 1);
  expect([double(), double()]).toEqual([2, 2]);
  graph.set("b", 7);
  graph.set("a", 1);
  expect(double()).toBe(2);
  expect(log).toEqual(["double"]);
  graph.set("a", 2);
  expect(double()).toBe(4);
  expect(log).toEqual(["double", "double"]);
});

test("a value that comes out the same stops the change there", () => {
  const { graph, log, cell } = logged();
  const parity = (): unknown => cell("parity", () => number(graph, "a") % 2);
  graph.watch("told", () => {
    log.push("told");
    return parity();
  });
  graph.set("a", 1);
  graph.settle();
  graph.set("a", 3);
  expect([...graph.settle()]).toEqual([]);
  expect(log).toEqual(["told", "parity", "parity"]);
  graph.set("a", 4);
  expect([...graph.settle()]).toEqual([["told", 0]]);
});

test("the sameness of a value is decided by its own comparison", () => {
  const graph = new Graph();
  let runs = 0;
  const sorted = (): readonly number[] =>
    graph.compute(
      "sorted",
      () => [...(graph.get("list") as number[])].sort(),
      (a, b) => a.join() === b.join(),
    );
  graph.watch("told", () => {
    runs += 1;
    return sorted();
  });
  graph.set("list", [2, 1]);
  graph.settle();
  const first = sorted();
  graph.set("list", [1, 2]);
  graph.settle();
  expect(runs).toBe(1);
  expect(sorted()).toBe(first);
});

test("a diamond is computed once, from values of one moment", () => {
  const { graph, log, cell } = logged();
  const left = (): number => cell("left", () => number(graph, "a") + 1) as number;
  const right = (): number => cell("right", () => number(graph, "a") * 10) as number;
  graph.watch("sum", () => {
    log.push("sum");
    return `${left()} ${right()}`;
  });
  graph.set("a", 1);
  expect(graph.settle().get("sum")).toBe("2 10");
  log.length = 0;
  graph.set("a", 2);
  expect(graph.settle().get("sum")).toBe("3 20");
  expect(log.sort()).toEqual(["left", "right", "sum"]);
});

test("what is no longer read is no longer waited for", () => {
  const graph = new Graph();
  graph.set("which", "a");
  graph.set("a", 1);
  graph.set("b", 2);
  graph.watch("chosen", () => graph.get(String(graph.get("which"))));
  expect(graph.settle().get("chosen")).toBe(1);
  graph.set("b", 3);
  expect(graph.settle().size).toBe(0);
  graph.set("which", "b");
  expect(graph.settle().get("chosen")).toBe(3);
  graph.set("a", 9);
  expect(graph.settle().size).toBe(0);
});

test("a name that is read before it is set is waited for", () => {
  const graph = new Graph();
  graph.watch("told", () => graph.get("later"));
  expect(graph.settle().get("told")).toBeUndefined();
  graph.set("later", "now");
  expect(graph.settle().get("told")).toBe("now");
});

test("only watched values are told, and only those that were computed again", () => {
  const graph = new Graph();
  graph.set("a", 1);
  graph.set("b", 1);
  graph.watch("of a", () => graph.get("a"));
  graph.watch("of b", () => graph.compute("via b", () => graph.get("b")));
  expect([...graph.settle().keys()]).toEqual(["of a", "of b"]);
  graph.set("b", 2);
  expect([...graph.settle()]).toEqual([["of b", 2]]);
  expect([...graph.settle()]).toEqual([]);
});

test("what is set twice before it is settled counts once, with its last value", () => {
  const { graph, log } = logged();
  graph.set("a", 1);
  graph.watch("told", () => {
    log.push("told");
    return graph.get("a");
  });
  graph.settle();
  graph.set("a", 2);
  graph.set("a", 3);
  expect([...graph.settle()]).toEqual([["told", 3]]);
  expect(log).toEqual(["told", "told"]);
});

test("what is watched no more is computed no more, and may be watched anew", () => {
  const { graph, log } = logged();
  const told = (): unknown => {
    log.push("told");
    return graph.get("a");
  };
  graph.set("a", 1);
  graph.watch("told", told);
  graph.watch("told", told);
  graph.settle();
  graph.unwatch("told");
  graph.unwatch("never watched");
  graph.set("a", 2);
  expect(graph.settle().size).toBe(0);
  graph.watch("told", told);
  expect(graph.settle().get("told")).toBe(2);
  expect(log).toEqual(["told", "told"]);
});

test("a computation that throws has no value, and is tried again", () => {
  const graph = new Graph();
  graph.set("a", -1);
  const root = (): number =>
    graph.compute("root", () => {
      if (number(graph, "a") < 0) throw new Error("negative");
      return Math.sqrt(number(graph, "a"));
    });
  expect(root).toThrow("negative");
  expect(root).toThrow("negative");
  graph.set("a", 4);
  expect(root()).toBe(2);
  graph.set("a", -4);
  expect(root).toThrow("negative");
  graph.set("a", 9);
  expect(root()).toBe(3);
});

/** A computed cell reads earlier cells; which of them may depend on the first one's value. */
interface Formula {
  readonly first: number;
  readonly even: number;
  readonly odd: number;
  readonly coarse: boolean;
}

const inputs = 4;
const formula = fc.record({ first: fc.nat(), even: fc.nat(), odd: fc.nat(), coarse: fc.boolean() });
const action = fc.oneof(
  fc.record({ set: fc.nat(inputs - 1), to: fc.nat(6) }),
  fc.record({ ask: fc.nat() }),
  fc.record({ toggle: fc.nat() }),
  fc.constant({ settle: true }),
);

test("whatever is set, asked, watched and settled: values are those of a naive computation", () => {
  fc.assert(
    fc.property(
      fc.array(formula, { minLength: 1, maxLength: 12 }),
      fc.array(action, { maxLength: 40 }),
      (formulas, actions) => {
        const graph = new Graph();
        const values = Array<number>(inputs).fill(0);
        for (let input = 0; input < inputs; input += 1) graph.set(`cell ${input}`, 0);
        const naive = (cell: number): number =>
          cell < inputs ? (values[cell] ?? 0) : apply(formulas[cell - inputs], cell, naive);
        const read = (cell: number): number =>
          cell < inputs
            ? (graph.get(`cell ${cell}`) as number)
            : graph.compute(`cell ${cell}`, () => apply(formulas[cell - inputs], cell, read));
        const told = new Map<number, number>();
        const settle = (): void => {
          for (const [name, value] of graph.settle()) told.set(Number(name.split(" ")[1]), value as number);
          for (const [cell, value] of told) expect(value).toBe(naive(cell));
        };
        for (const each of actions) {
          if ("set" in each) {
            values[each.set] = each.to;
            graph.set(`cell ${each.set}`, each.to);
          } else if ("ask" in each) {
            const cell = each.ask % (inputs + formulas.length);
            expect(read(cell)).toBe(naive(cell));
          } else if ("toggle" in each) {
            const cell = inputs + (each.toggle % formulas.length);
            if (told.delete(cell)) graph.unwatch(`told ${cell}`);
            else {
              graph.watch(`told ${cell}`, () => read(cell));
              settle();
              expect(told.has(cell)).toBe(true);
            }
          } else settle();
        }
        settle();
      },
    ),
    { numRuns: 500, seed: 20261122 },
  );
});

function apply(formula: Formula | undefined, cell: number, read: (cell: number) => number): number {
  if (formula === undefined) return 0;
  const first = read(formula.first % cell);
  const second = read((first % 2 === 0 ? formula.even : formula.odd) % cell);
  return formula.coarse ? Math.floor((first + second) / 4) : (first + 3 * second) % 7;
}

test("what nobody reads any more is forgotten", () => {
  const graph = new Graph();
  const size = (): number => {
    graph.settle();
    return graph.size;
  };
  graph.set("always", 1);
  const before = size();
  for (let round = 0; round < 50; round += 1) {
    graph.set(`item ${round}`, round);
    graph.watch(`judge ${round}`, () =>
      graph.compute(`query ${round}`, () => [graph.get(`item ${round}`), graph.get("always")]),
    );
    expect(size()).toBe(before + 3);
    graph.unwatch(`judge ${round}`);
    graph.set(`item ${round}`, undefined);
    expect(size()).toBe(before);
  }
  graph.set("item 7", 8);
  expect(graph.compute("query 7", () => graph.get("item 7"))).toBe(8);
});
