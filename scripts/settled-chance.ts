import fc from "fast-check";

/**
 * Run before test files that try random input: they try the same each time, so that nothing fails by chance.
 * `npm run test:long` tries more, and new input; what fails there says its seed, for COURSEWRIGHT_SEED.
 */
const { COURSEWRIGHT_RUNS: runs, COURSEWRIGHT_SEED: seed } = process.env;

fc.configureGlobal({
  ...(runs === undefined ? { seed: 20261122 } : { numRuns: Number(runs) }),
  ...(seed === undefined ? {} : { seed: Number(seed) }),
});
