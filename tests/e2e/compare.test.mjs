// Scenarios side by side, and a baseline that is pinned while the plan changes.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { axe, open } from './harness.mjs';
import { LONG, enter, example, focused, group, kept, saved, settled, shown } from './steps.mjs';

const pick = (page, n) => page.getByTestId(`compare-pick-${n}`);

/** Chooses what stands in a column, and waits for the page. */
async function choose(page, n, value) {
  await pick(page, n).selectOption(value);
  await shown(page);
}

/** Opens the page of comparison with four columns: the open one and the three examples. */
async function four(page) {
  await page.evaluate(() => (location.hash = '#/compare'));
  await page.getByTestId('compare').waitFor();
  await choose(page, 2, 'example/bank');
  await choose(page, 3, 'example/mine');
  await choose(page, 4, 'example/software');
}

test('four side by side: models come one after another, differences switch, the file has all of it', async (t) => {
  const page = await open(t, { path: '#/answer' });
  await settled(page);
  await four(page);
  const table = page.getByTestId('compare-table');
  assert.equal(await table.locator('thead th').count(), 5);
  await page.waitForFunction(
    () => !document.querySelector('[data-testid="compare-table"]').innerText.includes('…'),
    null,
    LONG,
  );
  assert.ok((await page.getByTestId('compare-models').locator('tbody tr').count()) > 4);
  assert.match(await table.innerText(), /[▲▼] [+−].*(better|worse)/);
  // A sentence is as wide as its column, and all four are in view.
  const wide = await page.evaluate(() =>
    [...document.querySelectorAll('.compare__scroll')].filter((it) => it.scrollWidth > it.clientWidth + 1).map((it) => it.getAttribute('aria-label')),
  );
  assert.deepEqual(wide, []);
  // The same scenario differs from the first in nothing.
  const cost = table.locator('tbody tr').filter({ hasText: 'Cost a year' }).first();
  assert.match(await cost.locator('td').last().innerText(), /the same/);
  await page.getByTestId('compare-way').getByRole('button', { name: 'In percent' }).click();
  await shown(page);
  assert.match(await table.innerText(), /%, (better|worse)/);
  await page.getByTestId('compare-base').selectOption('1');
  await shown(page);
  assert.match(await table.locator('thead th').nth(2).innerText(), /compared with/);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId('compare-csv').click()]);
  assert.match(download.suggestedFilename(), /compare.*\.csv$/);
  const text = readFileSync(await download.path(), 'utf8');
  assert.ok(text.startsWith('\uFEFFPart,Figure,Unit,') && text.includes('\r\n'));
  assert.equal(text.split('\r\n')[0].split(',').length, 3 + 4 + 3);
});

test('the map of the difference is walked by keys and has a table', async (t) => {
  const page = await open(t, { path: '#/compare' });
  await page.getByTestId('compare').waitFor();
  await choose(page, 2, 'example/mine');
  const map = page.getByTestId('compare-map');
  await map.locator('[data-slot="0"]').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  const at = await focused(page);
  assert.deepEqual([at.slot, at.seen], ['25', true]);
  await page.keyboard.press('Enter');
  await page.getByTestId('compare-hour').filter({ hasText: 'Tuesday 01:00' }).waitFor();
  await map.getByRole('button', { name: 'Table' }).click();
  await page.getByTestId('compare-map-table').waitFor();
});

test('a baseline that is pinned tells what changed while the plan is edited, and after a reload', async (t) => {
  const page = await open(t, { path: '#/answer' });
  await settled(page);
  await page.getByTestId('pin').click();
  await page.getByTestId('against').filter({ hasText: /Against “.+”: nothing has changed/ }).waitFor();
  await group(page, 'money');
  const box = page.getByTestId('field-money.tools').locator('input[type=text]');
  const before = Number((await box.inputValue()).replace(/\D/g, ''));
  await enter(page, 'money.tools', String(before + 12_000));
  await page.getByTestId('against').filter({ hasText: '▼ €12,000 more a year' }).waitFor();
  await saved(page);
  await page.reload();
  await page.getByTestId('against').filter({ hasText: '▼ €12,000 more a year' }).waitFor();
  await page.getByTestId('unpin').click();
  await page.getByTestId('pin').waitFor();
  assert.ok(!('relevo:baseline' in (await kept(page))));
});

test('columns are moved and taken out by keys, and an example is no scenario that is kept', async (t) => {
  const page = await open(t, { path: '#/answer' });
  await example(page, 'bank');
  await four(page);
  const first = await pick(page, 1).inputValue();
  await page.getByRole('button', { name: /^Move .* to the right$/ }).first().focus();
  await page.keyboard.press('Enter');
  await shown(page);
  assert.equal(await pick(page, 2).inputValue(), first);
  await page.getByRole('button', { name: /^Take .* out$/ }).last().click();
  await shown(page);
  assert.equal(await page.getByTestId('compare-table').locator('thead th').count(), 4);
});

for (const [width, language] of [
  [1440, 'en'],
  [1024, 'es'],
  [390, 'es'],
  [390, 'en'],
]) {
  test(`comparison at ${width} in ${language}: nothing runs out of the page, and axe finds nothing`, async (t) => {
    const page = await open(t, {
      path: '#/compare',
      width,
      dark: width === 1024,
      reducedMotion: true,
      locale: language === 'es' ? 'es-ES' : 'en-GB',
    });
    await page.getByTestId('compare').waitFor();
    await four(page);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(over <= 0, `${over} px to the side`);
    const words = language === 'es' ? /Comparar escenarios[\s\S]*Datos que difieren/ : /Compare scenarios[\s\S]*Inputs that differ/;
    assert.match(await page.getByTestId('compare').innerText(), words);
    const sentences = await page.locator('.compare__sentence').evaluateAll((all) => all.map((it) => it.offsetWidth));
    assert.ok(sentences.length === 8 && Math.max(...sentences) <= 320, `${sentences} px`);
    // The first column stays while the others are scrolled.
    const region = page.locator('.compare__scroll').first();
    await region.evaluate((it) => (it.scrollLeft = 400));
    const [head, frame] = await region.evaluate((it) => [
      it.querySelector('tbody tr:nth-child(2) th').getBoundingClientRect().left,
      it.getBoundingClientRect().left,
    ]);
    assert.ok(Math.abs(head - frame) < 2, 'in place');
    await axe(page);
  });
}
