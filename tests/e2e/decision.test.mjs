// What would change the answer: questions about a layer, dials, goal seek, what can be promised.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { axe, open } from './harness.mjs';
import { enter, example, LONG, saved, settled, shown, storedDocument } from './steps.mjs';

const HEADCOUNT = 'team.groups.0.headcount';

/** Opens a part of the page of models. */
async function part(page, name) {
  await page.getByTestId(`part-${name}`).click(LONG);
  await shown(page);
}

for (const [locale, words] of [
  ['en-GB', { proposed: /Proposed: Continuous operation/, because: /Because/, taken: /This is what the plan uses/ }],
  ['es-ES', { proposed: /Propuesta: Operación continua/, because: /Porque/, taken: /Es lo que usa el plan/ }],
]) {
  test(`six questions propose what a layer is for, and nothing is set until it is taken (${locale})`, async (t) => {
    const page = await open(t, { path: '#/models', locale });
    await part(page, 'layers');
    const questions = page.getByTestId('questions').first();
    await questions.locator('summary').click();
    const answer = (key, value) => questions.getByTestId(`question-${key}`).selectOption(value);
    await answer('users', 'machines');
    await answer('at_night', 'operation_stops');
    await answer('stakes', 'safety');
    await answer('waits', 'never');
    await questions.getByTestId('proposal').filter({ hasText: words.proposed }).waitFor(LONG);
    assert.match(await questions.getByTestId('proposal').innerText(), words.because);
    await saved(page);
    const before = (await storedDocument(page)).scenario.layers[0];
    assert.equal(before.nature, 'office', 'the answers alone change nothing but themselves');
    assert.equal(before.answers.users, 'machines');
    await questions.getByTestId('take').click();
    await page.getByTestId('questions').first().getByTestId('proposal').filter({ hasText: words.taken }).waitFor(LONG);
    await saved(page);
    assert.equal((await storedDocument(page)).scenario.layers[0].nature, 'continuous');
  });
}

test('a dial follows the arrow keys and tells what the models cost there', async (t) => {
  const page = await open(t, { path: '#/models' });
  await part(page, 'change');
  const dial = page.getByTestId('dial-0');
  const slider = dial.locator('[data-dial]');
  const reading = () => dial.getByTestId('dial-reading').innerText();
  const before = await reading();
  assert.match(before, /At \d+ a year/);
  const from = Number(await slider.inputValue());
  await slider.focus();
  for (let press = 0; press < 20; press++) await page.keyboard.press('ArrowRight');
  await page.waitForFunction(
    ([from]) => Number(document.querySelector('[data-dial="0"]').getAttribute('value')) === from + 20,
    [from],
  );
  const after = await reading();
  assert.notEqual(after, before);
  const at = (text) => Number(text.match(/At ([\d,.]+) a year/)[1].replace(',', ''));
  assert.ok(at(after) > at(before), `${at(before)} to ${at(after)}`);
  assert.equal(await slider.evaluate((it) => it === document.activeElement), true, 'the focus stays');
  // To the end: the cheapest of all is another one there, or the same at a higher cost.
  await page.keyboard.press('End');
  await page.waitForFunction(() => document.querySelector('[data-dial="0"]').getAttribute('value') === '1000');
  assert.notEqual(await reading(), after);
});

test('a dial that is dragged tells each place that it passes', async (t) => {
  const page = await open(t, { path: '#/models' });
  await part(page, 'change');
  const slider = page.getByTestId('dial-1').locator('[data-dial]');
  const { x, y, width, height } = await slider.boundingBox();
  await page.mouse.move(x + width * 0.1, y + height / 2);
  await page.mouse.down();
  const seen = new Set();
  for (const share of [0.2, 0.4, 0.6, 0.8]) {
    await page.mouse.move(x + width * share, y + height / 2);
    const value = await slider.inputValue();
    await page.waitForFunction((value) => document.querySelector('[data-dial="1"]').getAttribute('value') === value, value);
    seen.add(await page.getByTestId('dial-1').locator('caption').innerText());
  }
  await page.mouse.up();
  assert.equal(seen.size, 4);
});

test('goal seek offers changes that keep every promise, and applying one of them does', async (t) => {
  const page = await open(t, { path: '#/models' });
  await enter(page, HEADCOUNT, '1');
  await page.getByTestId('scatter').waitFor(LONG);
  await part(page, 'change');
  const goals = page.getByTestId('goals');
  await goals.locator('tbody tr').nth(4).waitFor(LONG);
  assert.equal(await goals.locator('tbody tr').count(), 5, 'one for each lever');
  const first = goals.locator('tbody tr').first();
  assert.match(await first.innerText(), /Add \d+ engineers?/);
  await first.getByTestId('apply').click();
  await goals.filter({ hasText: 'keeps every promise. No change is needed' }).waitFor(LONG);
});

test('what helps first on the answer keeps every promise', async (t) => {
  const page = await open(t);
  await enter(page, HEADCOUNT, '1');
  await settled(page);
  const first = page.getByTestId('next').locator('li').first();
  assert.match(await first.innerText(), /Keeps every promise/);
  await first.getByTestId('apply').click();
  await settled(page);
  await page.locator('a[href="#/models"]').first().click();
  await part(page, 'change');
  await page.getByTestId('goals').filter({ hasText: 'No change is needed' }).waitFor(LONG);
});

test('today’s team is told what it can promise, and the layers are told one after the other', async (t) => {
  const page = await open(t, { path: '#/models' });
  await page.getByTestId('scatter').waitFor(LONG);
  await example(page, 'mine');
  await part(page, 'change');
  const rows = page.getByTestId('honored').locator('tbody tr');
  await rows.nth(3).waitFor(LONG);
  assert.equal(await rows.count(), 4, 'one tier, four severities');
  await part(page, 'layers');
  await page.getByTestId('steps').filter({ hasText: 'Plant control alone' }).waitFor(LONG);
  assert.equal(await page.getByTestId('steps').locator('tbody tr').count(), 4);
});

for (const [locale, dark] of [['en-GB', true], ['es-ES', false]]) {
  test(`no part of the page of models breaks the rules of accessibility (${locale})`, async (t) => {
    const page = await open(t, { path: '#/models', locale, dark });
    await page.getByTestId('scatter').waitFor(LONG);
    for (const button of await page.locator('[data-testid^="part-"]').all()) {
      await button.click();
      await shown(page);
      await page.evaluate(() => document.querySelectorAll('.results details').forEach((it) => (it.open = true)));
      await axe(page);
    }
  });
}

test('the chart of the models can be taken away as a picture, and the dials as a table', async (t) => {
  const page = await open(t, { path: '#/models' });
  await page.getByTestId('scatter').locator('svg').waitFor(LONG);
  const [picture] = await Promise.all([page.waitForEvent('download'), page.locator('[data-do="png:chart"]').click()]);
  assert.equal(picture.suggestedFilename(), 'software-company-chart.png');
  const bytes = readFileSync(await picture.path());
  assert.deepEqual([...bytes.subarray(1, 4)], [...Buffer.from('PNG')]);
  assert.ok(bytes.readUInt32BE(16) > 1000, `${bytes.readUInt32BE(16)} points wide`);
  assert.ok(bytes.length > 20_000, `${bytes.length} bytes: something is drawn`);
  await part(page, 'change');
  const [table] = await Promise.all([page.waitForEvent('download'), page.locator('[data-do="file:dials"]').click()]);
  const rows = readFileSync(await table.path(), 'utf8').trim().split('\r\n');
  assert.match(rows[0], /Dial,Model,Value,Cost a year/);
  assert.ok(rows.length > 2 * 65, `${rows.length} rows`);
});
