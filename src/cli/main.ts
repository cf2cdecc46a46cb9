#!/usr/bin/env node
/// <reference types="node" />
import { processIo } from './output.js';
import { runCli } from './run-cli.js';

const io = processIo();
// `exit`, since a strategy's module may leave timers behind; all output has been flushed by then.
process.exit(await io.finish(await runCli(process.argv.slice(2), io)));
