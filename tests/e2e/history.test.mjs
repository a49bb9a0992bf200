// Undo and redo: every change is a step, a drawn slider is one, and a reload loses none.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from './harness.mjs';
import { box, enter, example, group, reloaded, saved, settled, shown } from './steps.mjs';

const HEADCOUNT = 'team.groups.0.headcount';
const slider = (page) => page.getByTestId(`field-${HEADCOUNT}`).locator('input[type=range]');
const undo = (page) => page.getByTestId('undo').click();
const redo = (page) => page.getByTestId('redo').click();
const value = (page) => box(page, HEADCOUNT).inputValue();
const can = async (page) => [await page.getByTestId('undo').getAttribute('aria-disabled'), await page.getByTestId('redo').getAttribute('aria-disabled')].map((off) => off === 'false');

test('a slider that is drawn, with a pause on the way, is one step', async (t) => {
  const page = await open(t);
  await settled(page);
  const before = await value(page);
  assert.deepEqual(await can(page), [false, false]);
  const place = await slider(page).boundingBox();
  const y = place.y + place.height / 2;
  await page.mouse.move(place.x + 20, y);
  await page.mouse.down();
  for (let x = 30; x < 120; x += 5) await page.mouse.move(place.x + x, y);
  // Longer than the fields rest before they are stored.
  await saved(page);
  await page.waitForTimeout(500);
  const between = await value(page);
  for (let x = 120; x < 180; x += 5) await page.mouse.move(place.x + x, y);
  await page.mouse.up();
  const after = await value(page);
  assert.ok(new Set([before, between, after]).size === 3, `${before}, ${between}, ${after}`);
  await undo(page);
  assert.equal(await value(page), before);
  assert.deepEqual(await can(page), [false, true]);
  await redo(page);
  assert.equal(await value(page), after);
  assert.deepEqual(await can(page), [true, false]);
});

test('120 steps go back one by one, also after a reload, and forth again', async (t) => {
  const page = await open(t);
  await settled(page);
  const first = await value(page);
  for (let count = 1; count <= 120; count += 1) await enter(page, HEADCOUNT, String(100 + count));
  await saved(page);
  await reloaded(page);
  assert.equal(await value(page), '220');
  for (let count = 119; count >= 1; count -= 1) {
    await undo(page);
    assert.equal(await value(page), String(100 + count));
  }
  await undo(page);
  assert.equal(await value(page), first);
  assert.deepEqual(await can(page), [false, true]);
  for (let count = 1; count <= 120; count += 1) await redo(page);
  assert.equal(await value(page), '220');
});

test('names, lists, painted hours and people are undone, too, by the keyboard', async (t) => {
  const page = await open(t);
  await settled(page);
  await page.getByTestId('scenario-name').fill('Another');
  await page.getByTestId('scenario-name').press('Enter');
  await group(page, 'hours');
  await page.locator('[data-testid="list-layers"] > .items__add').click();
  await page.getByTestId('tab-backups').click();
  await page.getByTestId('side-people').click();
  await page.getByTestId('add').click();
  await page.getByTestId('name-1').waitFor();
  await saved(page);
  await page.locator('main').focus();
  await page.keyboard.press('Control+z');
  await page.getByTestId('name-1').waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await page.waitForFunction(() => document.querySelector('[data-testid="scenario-name"]').value === 'Software company');
  await page.keyboard.press('Control+Shift+z');
  await page.keyboard.press('Control+y');
  await page.keyboard.press('Control+y');
  await page.getByTestId('name-1').waitFor();
  assert.equal(await page.getByTestId('scenario-name').inputValue(), 'Another');
});

test('a suggestion is undone from its notice; another scenario has steps of its own', async (t) => {
  const page = await open(t);
  await settled(page);
  await enter(page, HEADCOUNT, '9');
  await settled(page);
  await page.locator('[data-do^="apply:"]').first().click();
  await page.getByTestId('notice').getByTestId('notice-action').click();
  await shown(page);
  assert.equal(await value(page), '9');
  await example(page, 'bank');
  assert.deepEqual(await can(page), [false, false]);
});
