import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { expect, test } from 'vitest';

const root = new URL('../../', import.meta.url).pathname;

/** Bundles a program for browsers, with what went into it; a reference to Node would make it fail. */
const bundled = (contents: string) =>
  build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    logLevel: 'silent',
    metafile: true,
  });
const bundle = async (contents: string): Promise<Uint8Array> => (await bundled(contents)).outputFiles[0].contents;

test('the engine alone is at most 25 kB gzipped', async () => {
  expect(gzipSync(await bundle("export { begin, view, step, play } from 'marchland'")).length).toBeLessThanOrEqual(
    25_000,
  );
});

test('who only plays does not carry immer along', async () => {
  const packages = async (names: string): Promise<string[]> => {
    const { outputs } = (await bundled(`export { ${names} } from 'marchland'`)).metafile;
    const inputs = Object.values(outputs).flatMap((output) => Object.entries(output.inputs));
    return inputs.flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 && path.includes('immer') ? [path] : []));
  };
  expect(await packages('begin, view, step, play')).toEqual([]);
  expect(await packages('trace, edit')).not.toEqual([]);
});

test.each(['marchland', 'marchland/experiment', 'marchland/report', 'marchland/testing'])(
  '%s bundles for browsers',
  async (entry) => {
    expect((await bundle(`export * from '${entry}'`)).length).toBeGreaterThan(1000);
  },
);

test('the Node part does not pretend to run in a browser', async () => {
  await expect(bundle("export * from 'marchland/node'")).rejects.toThrow('node:');
});
