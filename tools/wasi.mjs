// Runs a WebAssembly program that needs nothing but the clock and the standard streams.
//
//   node --no-warnings tools/wasi.mjs program.wasm [argument …]
import { readFileSync } from 'node:fs';
import { WASI } from 'node:wasi';

const [, , ...args] = process.argv;
const wasi = new WASI({ version: 'preview1', args });
const program = new WebAssembly.Module(readFileSync(args[0]));
process.exitCode = wasi.start(new WebAssembly.Instance(program, wasi.getImportObject()));
