// What a number box does with whatever is typed into it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from './harness.mjs';
import { box, enter, group, numbers, saved, settled, storedDocument } from './steps.mjs';

const HEADCOUNT = 'team.groups.0.headcount';
const trouble = (page, path = HEADCOUNT) => page.getByTestId(`field-${path}`).locator('.field__trouble');

for (const [text, sentence] of [
  ['abc', 'Engineers must be a number from 0 to 500 people. Using 7 people.'],
  ['', 'Engineers must be a number from 0 to 500 people. Using 7 people.'],
  ['-5', 'Engineers must be 0 to 500 people. Using 7 people.'],
  ['9999', 'Engineers must be 0 to 500 people. Using 7 people.'],
  ['1e9', 'Engineers must be a number from 0 to 500 people. Using 7 people.'],
]) {
  test(`“${text}” engineers: a sentence with the bounds, and the answer stays`, async (t) => {
    const page = await open(t);
    await settled(page);
    const before = [await page.getByTestId('verdict').innerText(), ...(await numbers(page))];
    await box(page, HEADCOUNT).fill(text);
    // While it is typed, the page only says with what it goes on.
    assert.match(await trouble(page).innerText(), /^Using 7/);
    assert.equal(await trouble(page).getByRole('alert').count(), 0);
    await box(page, HEADCOUNT).press('Enter');
    assert.equal(normal(await trouble(page).getByRole('alert').innerText()), sentence);
    assert.equal(await box(page, HEADCOUNT).getAttribute('aria-invalid'), 'true');
    assert.equal(await box(page, HEADCOUNT).inputValue(), text, 'what was typed stays to be mended');
    await settled(page);
    assert.deepEqual([await page.getByTestId('verdict').innerText(), ...(await numbers(page))], before);

    await enter(page, HEADCOUNT, '8');
    assert.equal(await trouble(page).innerText(), '');
    assert.equal(await box(page, HEADCOUNT).getAttribute('aria-invalid'), null);
    await settled(page);
    assert.notDeepEqual(await numbers(page), before.slice(1));
  });
}

const normal = (text) => text.replaceAll('\u00a0', ' ');

test('leaving the box tells as much as Enter does', async (t) => {
  const page = await open(t);
  await box(page, HEADCOUNT).fill('many');
  await box(page, HEADCOUNT).press('Tab');
  assert.match(await trouble(page).getByRole('alert').innerText(), /must be a number from 0 to 500/);
});

test('the last valid value counts, not the first', async (t) => {
  const page = await open(t);
  await enter(page, HEADCOUNT, '11');
  await enter(page, HEADCOUNT, '1100');
  assert.match(await trouble(page).innerText(), /Using 11\b/);
  await saved(page);
  assert.equal((await storedDocument(page)).scenario.team.groups[0].headcount, 11);
});

test('the sentence speaks Spanish', async (t) => {
  const page = await open(t, { locale: 'es-ES' });
  await enter(page, HEADCOUNT, 'muchos');
  assert.match(await trouble(page).getByRole('alert').innerText(), /indique un número de 0 a 500.*Se usa 7/);
});

test('numbers are read as people write them', async (t) => {
  const page = await open(t);
  await group(page, 'hours');
  await group(page, 'money');
  await page.getByTestId('list-layers').first().locator('details').first().locator('summary').first().click();
  const cost = 'layers.0.downtime_cost_per_hour';
  for (const [typed, shown] of [
    ['1.234,5', '1,234.5'],
    ['1,234.5', '1,234.5'],
    ['€5,000', '5,000'],
    ['1 250', '1,250'],
    ['  75 ', '75'],
  ]) {
    await enter(page, cost, typed);
    assert.equal(await box(page, cost).inputValue(), shown, typed);
    assert.equal(await trouble(page, cost).innerText(), '');
  }
  for (const [typed, shown, value] of [['12%', '12', 0.12], ['12.5 %', '12.5', 0.125], ['7,5', '7.5', 0.075]]) {
    await enter(page, 'money.standby_share', typed);
    assert.equal(await box(page, 'money.standby_share').inputValue(), shown, typed);
    await page.getByTestId('saved-state').filter({ hasText: /^Saving/ }).waitFor({ state: 'detached' });
    await saved(page);
    const { scenario } = await storedDocument(page);
    assert.ok(Math.abs(scenario.money.standby_share - value) < 1e-9, typed);
    assert.equal(scenario.layers[0].downtime_cost_per_hour, 75);
  }
});

test('half a number counts while it is typed, and is left as typed until the box is left', async (t) => {
  const page = await open(t);
  const hours = box(page, 'team.groups.0.contract_hours');
  await hours.fill('');
  await hours.pressSequentially('37,');
  assert.equal(await hours.inputValue(), '37,');
  await hours.pressSequentially('5');
  assert.equal(await hours.inputValue(), '37,5');
  await hours.press('Tab');
  assert.equal(await hours.inputValue(), '37.5');
});

test('the dot brings the usual value back, and only stands where it differs', async (t) => {
  const page = await open(t);
  await settled(page);
  const before = await numbers(page);
  const dot = page.getByTestId(`field-${HEADCOUNT}`).locator('.field__reset');
  assert.equal(await dot.count(), 0);
  await enter(page, HEADCOUNT, '12');
  assert.match(await dot.getAttribute('aria-label'), /Engineers: back to 7/);
  await dot.click();
  assert.equal(await box(page, HEADCOUNT).inputValue(), '7');
  assert.equal(await dot.count(), 0);
  await settled(page);
  assert.deepEqual(await numbers(page), before);
});

test('arrows step by one, with Shift by ten, and stop at the bounds', async (t) => {
  const page = await open(t);
  const engineers = box(page, HEADCOUNT);
  await engineers.press('ArrowUp');
  assert.equal(await engineers.inputValue(), '8');
  await engineers.press('Shift+ArrowUp');
  assert.equal(await engineers.inputValue(), '18');
  await engineers.press('ArrowDown');
  assert.equal(await engineers.inputValue(), '17');
  await engineers.press('Shift+ArrowDown');
  await engineers.press('Shift+ArrowDown');
  assert.equal(await engineers.inputValue(), '0');
  await settled(page);
  assert.match(await page.getByTestId('verdict').innerText(), /Nobody is in the team/);
});

test('what does not fit together is said, with the way to its field', async (t) => {
  const page = await open(t);
  assert.equal(await page.getByTestId('issues').count(), 0);
  await enter(page, HEADCOUNT, '0');
  const issues = page.getByTestId('issues');
  assert.match(await issues.innerText(), /Nobody is in the team/);
  await issues.getByRole('button').first().click();
  await page.waitForFunction((path) => document.activeElement?.closest(`[data-testid="field-${path}"]`), HEADCOUNT);
});

test('an untitled name, a very long one and one with hidden characters', async (t) => {
  const page = await open(t);
  const name = page.getByTestId('scenario-name');
  await name.fill(`  <b>Ñandú\u202e ${'x'.repeat(100)}`);
  await name.press('Enter');
  await saved(page);
  const document = await storedDocument(page);
  assert.ok(document.name.startsWith('<b>Ñandú x'));
  assert.ok([...document.name].length <= 60);
  await name.fill('');
  await name.press('Enter');
  assert.match(await page.title(), /Relevo$/);
});
