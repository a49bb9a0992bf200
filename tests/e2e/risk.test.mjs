// What the inputs do not settle: a run of draws with its progress, stopped, run again, the same after a reload.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, open } from './harness.mjs';
import { box, enter, example, group, LONG, reloaded, saved, withoutWorkers } from './steps.mjs';

const progress = (page, text) => page.getByTestId('risk-progress').filter({ hasText: text }).waitFor(LONG);
const complete = (page) => progress(page, /Complete\.|Completo\./);
const chances = (page) => page.getByTestId('chances').innerText();

test('a run begins by itself, tells its first bands, and is checked against exact draws', async (t) => {
  const page = await open(t, { path: '#/risk' });
  await page.getByTestId('risk-title').filter({ hasText: /is the cheapest in (over |under )?\d+ of 100 futures/ }).waitFor(LONG);
  await complete(page);
  assert.match(await page.getByTestId('risk-made-of').innerText(), /1,000 draws[^]*Checked on 12 draws computed exactly/);
  assert.match(await page.getByTestId('risk-decision').innerText(), /These numbers decide|Not decided by these numbers/);
  assert.equal(await page.locator('.dots__dot').count(), 50);
  assert.ok((await page.getByTestId('tornado').locator('svg rect').count()) > 0, 'bars are drawn');
  await axe(page);
  await page.getByTestId('way-table').click();
  await page.getByTestId('movers').waitFor();
  assert.equal(await page.getByTestId('dots-table').locator('tbody tr').count(), 50);
  await axe(page);
  for (const name of ['why-chance', 'why-mover']) await page.getByTestId(name).first().locator('summary').click();
  await axe(page);
});

test('the same seed has the same numbers after a reload, another seed has others', async (t) => {
  const page = await open(t, { path: '#/risk' });
  await complete(page);
  const first = await chances(page);
  await reloaded(page);
  await complete(page);
  assert.equal(await chances(page), first);
  await page.getByTestId('risk-other').click();
  await page.getByTestId('risk-seed').filter({ hasText: 'Seed 1' }).waitFor(LONG);
  await complete(page);
  assert.notEqual(await chances(page), first);
});

test('a run that is stopped stops at once, keeps what is there, and goes on', async (t) => {
  const page = await open(t, { path: '#/risk' });
  await example(page, 'bank');
  await progress(page, /of \d+ steps done/);
  await page.getByTestId('risk-stop').click();
  await progress(page, /Stopped: \d+ draws so far\.|Complete\./);
  const told = await page.getByTestId('risk-progress').innerText();
  await page.waitForTimeout(500);
  assert.equal(await page.getByTestId('risk-progress').innerText(), told, 'nothing comes after it');
  await page.getByTestId('risk-run').click();
  await complete(page);
});

test('a range typed into a field is kept, drawn from, and leads back to the field', async (t) => {
  const page = await open(t, { path: '#/risk' });
  await complete(page);
  await group(page, 'money');
  await enter(page, 'money.hourly_cost', '20-80');
  assert.equal(await box(page, 'money.hourly_cost').inputValue(), '20-80');
  await page.getByTestId('risk-made-of').filter({ hasText: /1 with a range you typed/ }).waitFor(LONG);
  await complete(page);
  await page.getByTestId('outcome').nth(1).click();
  const first = page.getByTestId('tornado').locator('button.link').first();
  await first.filter({ hasText: /Cost of a paid hour/ }).waitFor(LONG);
  await first.click();
  await page.waitForFunction(() => document.activeElement?.id === 'f-money.hourly_cost');
  await saved(page);
  await reloaded(page);
  assert.equal(await box(page, 'money.hourly_cost').inputValue(), '20-80');
});

test('a range upside down, and one of a decision, are told in words and change nothing', async (t) => {
  const page = await open(t, { path: '#/answer' });
  await group(page, 'money');
  await enter(page, 'money.hourly_cost', '40-30');
  const trouble = (path) => page.getByTestId(`field-${path}`).locator('.field__trouble');
  await trouble('money.hourly_cost').filter({ hasText: /from the lower to the higher number.*Using/ }).waitFor();
  await enter(page, 'team.groups.0.headcount', '5-9');
  await trouble('team.groups.0.headcount').filter({ hasText: /yours to decide.*Using 7/ }).waitFor();
  await enter(page, 'money.hourly_cost', '30-40');
  assert.equal(await box(page, 'money.hourly_cost').inputValue(), '30-40');
  await enter(page, 'money.hourly_cost', '36');
  assert.equal(await box(page, 'money.hourly_cost').inputValue(), '36');
});

test('the page speaks Spanish', async (t) => {
  const page = await open(t, { path: '#/risk', locale: 'es-ES' });
  await page.getByTestId('risk-title').filter({ hasText: /es lo más barato en .* de cada 100 futuros/ }).waitFor(LONG);
  await complete(page);
  assert.match(await page.getByTestId('risk-figures').innerText(), /Duda[^]*Suerte/);
  await axe(page);
});

test('without workers the run is made in the page', async (t) => {
  const page = await open(t, { path: '#/risk', before: withoutWorkers });
  await page.getByTestId('risk-title').waitFor(LONG);
  await complete(page);
});
