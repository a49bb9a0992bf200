// Trouble that a browser's storage makes, and what the page does about it without being asked.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from './harness.mjs';
import { box, enter, kept, notice, reloaded, saved, settled } from './steps.mjs';

const HEADCOUNT = 'team.groups.0.headcount';
const scenarios = async (page) => Object.entries(await kept(page)).filter(([key]) => key.startsWith('relevo:scenario:'));

/** A page on which these values were stored one after another. */
async function stored(t, ...values) {
  const page = await open(t);
  await settled(page);
  for (const value of values) {
    await enter(page, HEADCOUNT, value);
    await page.waitForFunction(
      (number) => Object.entries(localStorage).some(([key, text]) => key.startsWith('relevo:scenario:') && text.includes(`"headcount":${number}`)),
      value,
    );
  }
  return page;
}

for (const [what, spoil] of [
  ['of a wrong checksum', (text) => text.replace('"headcount":12', '"headcount":13')],
  ['of a spoiled version number', (text) => text.replace(/"schema":\d+/, '"schema":977')],
  ['of half a seal', (text) => text.replace('"sum":', '"son":')],
  ['cut off', (text) => text.slice(0, text.length >> 1)],
]) {
  test(`a scenario ${what}: the version before is open and stored, the text is put aside`, async (t) => {
    const page = await stored(t, '11', '12');
    const [[key, text]] = await scenarios(page);
    const spoiled = spoil(text);
    assert.notEqual(spoiled, text);
    await page.evaluate(([name, value]) => localStorage.setItem(name, value), [key, spoiled]);
    await reloaded(page);
    await notice(page, 'the version before').waitFor();
    assert.equal(await box(page, HEADCOUNT).inputValue(), '11');
    const now = await kept(page);
    assert.equal(JSON.parse(now[key]).scenario.team.groups[0].headcount, 11, 'it is stored at once');
    assert.ok(Object.entries(now).some(([name, value]) => name.startsWith('relevo:quarantine:') && value === spoiled));
  });
}

test('what a newer version saved stays as it was; edits go to another scenario', async (t) => {
  const page = await stored(t, '12');
  const [[key, text]] = await scenarios(page);
  const { rev, base, sum, ...document } = JSON.parse(text);
  const newer = JSON.stringify({ ...document, schema: 977, later: [1] });
  await page.evaluate(([name, value]) => localStorage.setItem(name, value), [key, newer]);
  await reloaded(page);
  await notice(page, 'newer version of Relevo').waitFor();
  await settled(page);
  assert.equal(await box(page, HEADCOUNT).inputValue(), '12', 'what is known of it is shown');
  assert.match(await page.getByTestId('scenario-name').inputValue(), /\(2\)$/);
  assert.deepEqual(await scenarios(page), [[key, newer]], 'nothing is written before an edit');
  await enter(page, HEADCOUNT, '14');
  await saved(page);
  const found = new Map(await scenarios(page));
  assert.equal(found.get(key), newer, 'it stays as it was');
  found.delete(key);
  assert.deepEqual([...found.values()].map((copy) => JSON.parse(copy).scenario.team.groups[0].headcount), [14]);
});

test('a week without a file is told once, and not again the same day', async (t) => {
  const page = await stored(t, '11');
  const index = () => page.evaluate(() => JSON.parse(localStorage.getItem('relevo:index')));
  assert.ok((await index()).began > 0, 'work began');
  assert.equal(await notice(page, 'week').count(), 0);
  await page.evaluate(() => {
    const index = JSON.parse(localStorage.getItem('relevo:index'));
    localStorage.setItem('relevo:index', JSON.stringify({ ...index, began: Date.now() - 8 * 86_400_000 }));
  });
  await reloaded(page);
  await enter(page, HEADCOUNT, '12');
  await notice(page, 'week').waitFor();
  assert.equal((await index()).backed_up, undefined, 'no file was made');
  await reloaded(page);
  await enter(page, HEADCOUNT, '13');
  await saved(page);
  assert.equal(await notice(page, 'week').count(), 0);
});

test('among two thousand keys of other programs it is stored, and found again without the index', async (t) => {
  const page = await stored(t, '11');
  const write = () =>
    page.evaluate((path) => {
      const field = document.querySelector(`[data-testid="field-${path}"] input[type=text]`);
      const times = [];
      for (let value = 20; value < 60; value += 1) {
        field.focus();
        field.value = String(value);
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.dispatchEvent(new Event('change', { bubbles: true }));
        const before = performance.now();
        window.dispatchEvent(new Event('pagehide'));
        times.push(performance.now() - before);
      }
      return times.sort((a, b) => a - b)[times.length >> 1];
    }, HEADCOUNT);
  const alone = await write();
  await page.evaluate(() => {
    for (let at = 0; at < 2_000; at += 1) localStorage.setItem(`other:${at}`, 'x'.repeat(500));
  });
  const among = await write();
  t.diagnostic(`a save: ${alone.toFixed(1)} ms alone, ${among.toFixed(1)} ms among 2,000 other keys`);
  await page.evaluate(() => localStorage.removeItem('relevo:index'));
  await reloaded(page);
  assert.equal(await box(page, HEADCOUNT).inputValue(), '59', 'found without the index among them');
});

test('a change is stored without being asked for', async (t) => {
  const page = await stored(t, '11');
  const took = await page.evaluate(async (path) => {
    const field = document.querySelector(`[data-testid="field-${path}"] input[type=text]`);
    field.focus();
    field.value = '77';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    const before = performance.now();
    const is = () => Object.entries(localStorage).some(([key, text]) => key.startsWith('relevo:scenario:') && text.includes('"headcount":77'));
    while (!is() && performance.now() - before < 3_000) await new Promise((done) => setTimeout(done, 5));
    return performance.now() - before;
  }, HEADCOUNT);
  t.diagnostic(`stored after ${took.toFixed(0)} ms`);
  assert.ok(took < 3_000, 'it is stored while nobody does anything');
});

test('a long name is still called a copy, and another language says so in its own words', async (t) => {
  const first = await open(t, { locale: 'es-ES' });
  const long = 'x'.repeat(60);
  await first.getByTestId('scenario-name').fill(long);
  await first.getByTestId('scenario-name').press('Enter');
  await saved(first);
  const second = await first.context().newPage();
  await second.goto(`${first.base}#/answer`);
  await second.waitForFunction(() => !document.querySelector('[data-boot]'));
  await enter(second, HEADCOUNT, '10');
  await saved(second);
  await notice(first, 'Otra pestaña ha cambiado').waitFor();
  await enter(first, HEADCOUNT, '11');
  await notice(first, '(copia)').waitFor();
  const name = await first.getByTestId('scenario-name').inputValue();
  assert.match(name, /^x+ \(copia\)$/);
  assert.equal(name.length, 60);
});

test('a scenario that is kept packed opens at the start, on whatever page', async (t) => {
  const page = await stored(t, '12');
  const [[own]] = await scenarios(page);
  await page.getByTestId('tab-library').click();
  // A copy is kept packed until it is opened.
  await page.getByTestId(`duplicate-${own.slice('relevo:scenario:'.length)}`).click();
  await page.waitForFunction(() => Object.values(localStorage).some((text) => text.startsWith('z1:')));
  const [key] = (await scenarios(page)).find(([, text]) => text.startsWith('z1:'));
  await page.evaluate((id) => sessionStorage.setItem('relevo:tab', id), key.slice('relevo:scenario:'.length));
  await page.goto('about:blank');
  await page.goto(`${page.base}#/answer`);
  await page.waitForFunction((path) => document.querySelector(`[data-testid="field-${path}"] input[type=text]`)?.value === '12', HEADCOUNT);
});
