// Prints what a first visit weighs, compressed as GitHub Pages does, and fails above the gate.
//
// All files count but the worker's wasm, which is asked for when the first screen stands. The worker's
// scripts are not asked for before that either, but they are files of the app.
//
// The gate holds what has been reached, below the bar that the project set itself, so that nothing gets heavier unseen:
// lower it with every step. What is missing to the aim is told each time.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const BAR = 250_000;
const GATE = 249_500;
const AIM = 200_000;

const dist = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '../dist');
const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
  .map((path) => {
    const bytes = readFileSync(path);
    const name = path.slice(dist.length + 1);
    const later = /^worker[-_.]/.test(name);
    return { name, raw: bytes.length, gzip: gzipSync(bytes, { level: 6 }).length, later };
  })
  .sort((a, b) => a.later - b.later || b.gzip - a.gzip);

const width = Math.max('all but worker_bg.wasm'.length, ...files.map(({ name }) => name.length));
const number = (value) => (typeof value === 'number' ? value.toLocaleString('en') : value);
const row = (name, raw, gzip, note = '') =>
  console.log(`${name.padEnd(width)} ${number(raw).padStart(10)} ${number(gzip).padStart(10)} ${note}`.trimEnd());
const total = (name, list) => {
  const [raw, gzip] = ['raw', 'gzip'].map((key) => list.reduce((sum, file) => sum + file[key], 0));
  row(name, raw, gzip);
  return gzip;
};

row('file', 'bytes', 'gzip -6');
for (const { name, raw, gzip, later } of files) row(name, raw, gzip, later ? 'later' : '');
total('for the first screen', files.filter(({ later }) => !later));
const weight = total('all but worker_bg.wasm', files.filter(({ name }) => name !== 'worker_bg.wasm'));

if (weight > GATE) {
  console.error(`The app is ${number(weight - GATE)} bytes over the gate of ${number(GATE)}.`);
  process.exitCode = 1;
} else {
  const missing = weight > AIM ? `, ${number(weight - AIM)} bytes over the aim of ${number(AIM)}` : '';
  console.log(`The app meets the bar of ${number(BAR)} and the gate of ${number(GATE)}${missing}.`);
}
