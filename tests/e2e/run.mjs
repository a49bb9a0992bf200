// Runs the browser tests, two files at a time, and ends with one line of counts.
//
//   node tests/e2e/run.mjs             every *.test.mjs
//   node tests/e2e/run.mjs policy      those with "policy" in their names
import { readdirSync } from 'node:fs';
import { argv, stdout } from 'node:process';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { fileURLToPath } from 'node:url';

const wanted = argv.slice(2);
const folder = fileURLToPath(new URL('.', import.meta.url));
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.test.mjs') && (!wanted.length || wanted.some((part) => name.includes(part))))
  .map((name) => folder + name);

let passed = 0;
let failed = 0;
const events = run({ files, concurrency: 2, timeout: 900_000 });
events.on('test:pass', ({ details, skip }) => (passed += details.type !== 'suite' && !skip));
events.on('test:fail', ({ details }) => (failed += details.type !== 'suite'));
events.compose(new spec()).on('end', finish).pipe(stdout);

function finish() {
  console.log(`browser: ${passed} of ${passed + failed}`);
  process.exitCode = failed || !passed ? 1 : 0;
}
