import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take longest, by far: they begin, so that no worker waits for the other in the end. */
const LONGEST = [
  'docs/guide',
  'testing/broken-strategies',
  'meta/more-laws',
  'meta/laws',
  'cli/check',
  'oracles/oracles',
  'oracles/laws',
  'docs/readme',
  'cli/process',
  'examples/examples',
  'engine/trace',
  'portability/engines',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const place = LONGEST.findIndex((name) => moduleId.endsWith(`tests/${name}.test.ts`));
      return place < 0 ? LONGEST.length : place;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'examples/**/*.test.ts'],
    setupFiles: ['tests/setup.ts'],
    pool: 'forks',
    // Files share a worker's modules: loading them anew for each cost more than the tests.
    isolate: false,
    maxWorkers: 2,
    // Generated wars have many shapes: code compiled early for the first of them is thrown away and compiled again.
    // A check of 30 wars takes 7 s of CPU time with this, and 10 s without.
    // And they leave much garbage: with room for it the whole takes 173 s instead of 184.
    execArgv: ['--interrupt-budget=500000', '--max-semi-space-size=64'],
    sequence: { sequencer: LongestFirst },
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Only with --coverage.
    coverage: { provider: 'v8', include: ['src/**/*.ts'] },
  },
});
