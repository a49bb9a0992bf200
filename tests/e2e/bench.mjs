// Measures in a real browser what a person waits for: a slider's way to the screen, a dial's, a run of draws, the
// import of a large export, and a library of 200 scenarios.
//
//   node tests/e2e/bench.mjs                        a generated export of 120,000 rows
//   EXPORT=incidents.csv node tests/e2e/bench.mjs   a real one, unpacked
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { env } from 'node:process';
import { fileURLToPath } from 'node:url';
import { open, start, stop } from './browser.mjs';
import { seed } from './library.mjs';
import { example, go, reloaded } from './steps.mjs';

const PRESET = env.PRESET ?? 'mine';
const SLIDER = 'field-team.groups.0.headcount';
const MOVES = 200;

await start();
for (const [name, measure] of [['slider', slider], ['dial', dial], ['risk', risk], ['import', importing], ['library', stored]]) {
  try {
    console.log(`${name}: ${await measure()}`);
  } catch (error) {
    console.log(`${name}: not measured: ${error.message.split('\n')[0]}`);
    process.exitCode = 1;
  }
}
await stop();

async function slider() {
  // The plan's worker is the first that the page starts: each of its answers is told to who waits for it.
  const before = () => {
    const Real = window.Worker;
    let first = true;
    window.Worker = class extends Real {
      constructor(...given) {
        super(...given);
        if (!first) return;
        first = false;
        this.addEventListener('message', ({ data }) => {
          // After the page's own listener.
          if (data instanceof Uint8Array) setTimeout(() => window.answered?.());
        });
      }
    };
  };
  const page = await open(null, { path: '#/answer', before });
  await example(page, PRESET);
  const range = page.getByTestId(SLIDER).locator('input[type=range]').first();
  await range.waitFor({ state: 'attached', timeout: 5_000 });
  // The answers to the example's own questions are not those of the moves.
  await page.getByTestId('updating').filter({ hasText: /^$/ }).waitFor({ state: 'attached' });
  const { work, wait } = await range.evaluate(measureMoves, MOVES);
  await page.context().close();
  return [
    `p50 ${ms(work, 0.5)}, p95 ${ms(work, 0.95)} from input to the plan laid out;`,
    `p50 ${ms(wait, 0.5)}, p95 ${ms(wait, 0.95)} to the end of painting the screen's next frame`,
    `(${MOVES} moves, ${PRESET})`,
  ].join(' ');
}

// Runs in the page. `work` counts from the input, at the start of a frame, until the plan that follows from it is
// laid out: to the worker, back, and into the page. `wait` counts from any moment to the end of painting the frame
// that shows that plan.
async function measureMoves(range, moves) {
  const frame = () => new Promise(requestAnimationFrame);
  const painted = () =>
    new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(performance.now());
      port2.postMessage(null);
    });
  const [low, high] = [Number(range.min), Number(range.max)];
  const answer = () => new Promise((done) => (globalThis.answered = done));
  const move = (i) => {
    range.value = low + ((i * 37) % 97) / 96 * (high - low);
    range.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const work = [];
  const wait = [];
  for (let i = 0; i < moves; i++) {
    await frame();
    let start = performance.now();
    let plan = answer();
    move(2 * i);
    await plan;
    document.body.getBoundingClientRect();
    work.push(performance.now() - start);

    await new Promise((done) => setTimeout(done, i % 16));
    start = performance.now();
    plan = answer();
    move(2 * i + 1);
    await plan;
    await frame();
    wait.push((await painted()) - start);
  }
  return { work, wait };
}

// The first worker writes the pages: its answers follow the pointer of a dial.
async function dial() {
  const page = await compared('#/models');
  await page.getByTestId('part-change').click();
  const range = page.locator('[data-dial="0"]');
  await range.waitFor();
  const times = await range.evaluate(async (range) => {
    const frame = () => new Promise(requestAnimationFrame);
    const times = [];
    for (let i = 0; i < 100; i++) {
      await frame();
      const [value, start] = [String(10 + ((i * 37) % 97) * 10), performance.now()];
      range.value = value;
      range.dispatchEvent(new Event('input', { bubbles: true }));
      while (range.getAttribute('value') !== value) await new Promise((done) => setTimeout(done));
      document.body.getBoundingClientRect();
      times.push(performance.now() - start);
    }
    return times;
  });
  await page.context().close();
  return `p50 ${ms(times, 0.5)}, p95 ${ms(times, 0.95)} from input to the reading laid out (100 moves, bank)`;
}

// From the click on the page's tab, its comparison being there.
async function risk() {
  const page = await compared('#/answer');
  const seen = await page.evaluate(async () => {
    const text = (id) => document.querySelector(`[data-testid="${id}"]`)?.textContent ?? '';
    const start = performance.now();
    const seen = {};
    document.querySelector('[data-testid="tab-risk"]').click();
    while (!seen.complete && performance.now() - start < 60_000) {
      await new Promise((done) => setTimeout(done));
      const now = performance.now() - start;
      if (text('risk-title')) seen.first ??= now;
      const [done, all] = (text('risk-progress').match(/\d+/g) ?? []).map(Number);
      // What is left are draws computed exactly, to check the others.
      if (/steps done/.test(text('risk-progress')) && all - done <= 12) seen.told ??= now;
      if (/^Complete/.test(text('risk-progress'))) seen.complete = now;
    }
    return seen;
  });
  const stopped = await compared('#/answer');
  const stop = await stopped.evaluate(async () => {
    const find = (id) => document.querySelector(`[data-testid="${id}"]`);
    const tick = () => new Promise((done) => setTimeout(done));
    find('tab-risk').click();
    while (!find('risk-stop')) await tick();
    await new Promise((done) => setTimeout(done, 100));
    const start = performance.now();
    find('risk-stop').click();
    while (find('risk-stop')) await tick();
    return performance.now() - start;
  });
  await page.context().close();
  await stopped.context().close();
  const whole = (time) => (time === undefined ? 'not seen' : `${time.toFixed(0)} ms`);
  return `first bands ${whole(seen.first)}, 1,000 draws of all models told ${whole(seen.told)}, checked too ${whole(seen.complete)}; stopped in ${whole(stop)} (bank)`;
}

// The largest example, once its service models are compared.
async function compared(path) {
  const page = await open(null, { path: '#/answer' });
  await example(page, 'bank');
  await page.waitForFunction(
    () => document.querySelector('[data-testid="updating"]')?.textContent === '' && document.querySelector('.results[aria-busy=false]'),
    null,
    { timeout: 60_000 },
  );
  if (path !== '#/answer') await page.getByTestId(`tab-${path.slice(2)}`).click();
  return page;
}

function ms(times, share) {
  const sorted = [...times].sort((a, b) => a - b);
  return `${sorted[Math.ceil(share * sorted.length) - 1].toFixed(1)} ms`;
}

// The clock runs in the page, from the file's choice to the progress gone; the longest gap between two frames
// tells whether the page stayed responsive.
async function importing() {
  const file = env.EXPORT ?? generate();
  const page = await open(null, { path: '#/import' });
  const input = page.getByTestId('import-file');
  await input.waitFor({ state: 'attached', timeout: 5_000 });
  await page.evaluate(() => {
    const watched = (globalThis.watched = { start: 0, seen: 0, end: 0, gap: 0 });
    document.addEventListener('change', () => (watched.start ||= performance.now()), true);
    let last = 0;
    const look = (now) => {
      if (watched.start && !watched.end) {
        watched.gap = Math.max(watched.gap, last && now - last);
        const shown = document.querySelector('[data-testid="import-progress"]')?.checkVisibility();
        if (shown) watched.seen++;
        else if (watched.seen) watched.end = performance.now();
      }
      last = now;
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  const picker = (await input.getAttribute('type')) === 'file' ? input : input.locator('input[type=file]');
  await picker.setInputFiles(file);
  await page.waitForFunction(() => globalThis.watched.end, null, { timeout: 120_000 });
  const { start: from, end, gap } = await page.evaluate(() => globalThis.watched);
  await page.context().close();
  const megabytes = statSync(file).size / 1e6;
  return `${((end - from) / 1000).toFixed(2)} s for ${megabytes.toFixed(0)} MB; longest time without a frame ${gap.toFixed(0)} ms`;
}

// 200 scenarios of the bank: listed for the first time in a visit and again, one opened, one saved.
async function stored() {
  const page = await open(null, { path: '#/library' });
  await seed(page, 200);
  await go(page, 'answer');
  await reloaded(page);
  await page.getByTestId('number-cost').waitFor();
  const times = await page.evaluate(async () => {
    const find = (id) => document.querySelector(`[data-testid="${id}"]`);
    const until = async (is) => {
      const start = performance.now();
      while (!is() && performance.now() - start < 30_000) await new Promise((done) => setTimeout(done));
      return performance.now() - start;
    };
    const list = () => {
      find('tab-library').click();
      return until(() => find('row-s1'));
    };
    const times = { first: await list() };
    find('tab-answer').click();
    await until(() => find('number-cost'));
    times.again = await list();
    find('open-s1').click();
    times.opened = await until(() => find('scenario-name').value === 'Plan 1');
    await until(() => find('number-cost'));
    const field = find('field-team.groups.0.headcount').querySelector('input[type=text]');
    const change = (value) => {
      field.focus();
      field.value = String(value);
      field.dispatchEvent(new Event('input', { bubbles: true }));
    };
    const saves = [];
    for (let value = 20; value < 60; value += 1) {
      change(value);
      const start = performance.now();
      // A page that is left saves at once.
      window.dispatchEvent(new Event('pagehide'));
      saves.push(performance.now() - start);
    }
    times.saved = saves.sort((a, b) => a - b)[20];
    const is = () => localStorage['relevo:scenario:s1'].includes('"headcount":77');
    change(77);
    times.stored = await until(is);
    return times;
  });
  await page.context().close();
  const told = Object.fromEntries(Object.entries(times).map(([name, time]) => [name, `${time.toFixed(1)} ms`]));
  return `200 scenarios listed in ${told.first}, again in ${told.again}; one opened in ${told.opened}, saved in ${told.saved}, stored ${told.stored} after the last key`;
}

// A ServiceNow-like export: several rows a ticket, day-first dates, about 330 bytes a row.
function generate() {
  const file = fileURLToPath(new URL('out/export.csv', import.meta.url));
  const two = (number) => String(number).padStart(2, '0');
  const rows = ['number,incident_state,opened_at,resolved_at,closed_at,priority,category,assignment_group,location,short_description'];
  for (let i = 0; i < 120_000; i++) {
    const ticket = Math.floor(i / 6);
    const at = new Date(Date.UTC(2024, 1, 1) + ((ticket * 7_919) % 129_600) * 60_000);
    const day = `${at.getUTCDate()}/${at.getUTCMonth() + 1}/${at.getUTCFullYear()}`;
    const opened = `${day} ${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`;
    const priority = ['1 - Critical', '2 - High', '3 - Moderate', '3 - Moderate', '3 - Moderate', '4 - Low'][ticket % 6];
    rows.push(
      `INC${String(ticket).padStart(7, '0')},${i % 6 === 5 ? 'Closed' : 'Active'},${opened},${opened},${opened},${priority},` +
        `Category ${ticket % 40},Group ${ticket % 60},Location ${ticket % 90},"${'A printer, a queue and a “quote” '.repeat(6)}"`,
    );
  }
  mkdirSync(fileURLToPath(new URL('out/', import.meta.url)), { recursive: true });
  writeFileSync(file, rows.join('\r\n'));
  return file;
}
