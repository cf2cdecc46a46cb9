/** `node quickjs.mjs SCRIPT` runs a classic script in QuickJS, which has the bare language and, from here, `print`. */
import { readFileSync } from 'node:fs';
import variant from '@jitl/quickjs-wasmfile-release-sync';
import { newQuickJSWASMModuleFromVariant } from 'quickjs-emscripten-core';

const script = process.argv[2];
const quickjs = await newQuickJSWASMModuleFromVariant(variant);
const context = quickjs.newContext();
const print = context.newFunction('print', (line) => console.log(context.getString(line)));
context.setProp(context.global, 'print', print);

const result = context.evalCode(readFileSync(script, 'utf8'), script);
if (result.error) {
  const { name, message, stack } = context.dump(result.error); // not thrown: Node would show the whole engine with it
  console.error(`${name}: ${message}\n${stack}`);
  process.exitCode = 1;
}
for (const handle of [result, print, context]) handle.dispose();
