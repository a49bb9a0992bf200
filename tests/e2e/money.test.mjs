// The bill with the client looking on: lines that open, a price that hides, what 24/7 would waste.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { axe, open } from './harness.mjs';
import { box, enter, group, kept, LONG, reloaded, shown, unfold } from './steps.mjs';

/** Opens the part of the page of models that is about money, once they are compared. */
async function compared(page) {
  await page.getByTestId('part-money').click(LONG);
  await page.getByTestId('cost-lines').waitFor(LONG);
  await shown(page);
}

const price = (page) => page.getByTestId('price');
const facts = (page) => price(page).locator('.facts dd');

/** Waits until the price is there, or is not. */
const priced = (page, there) =>
  page.waitForFunction((want) => (document.querySelector('[data-testid="price"] dl') !== null) === want, there);

test('a line of the cost opens, and its terms are there', async (t) => {
  const page = await open(t, { path: '#/models' });
  await compared(page);
  const staff = page.getByTestId('why-line').first();
  assert.equal(await staff.getAttribute('open'), null);
  await staff.locator('summary').click();
  const text = await staff.innerText();
  for (const part of [/Pay at the plain rate/, /Formula: pay = paid hours × cost of an hour/, /With your numbers: [\d,]+\sh × €38 = €[\d,]+/, /Method and source: \S/])
    assert.match(text, part);
  for (const value of await staff.locator('dd').allInnerTexts()) assert.match(value, /\d/);
  // The result of the explanation is the amount in the row.
  const row = page.getByTestId('cost-lines').locator('tbody tr').first();
  const result = await staff.locator('dl').evaluate((list) => list.lastElementChild.querySelector('dd').textContent);
  assert.equal(await row.locator('td').nth(1).innerText(), result);
});

test('another model’s cost is told, and an open line stays open', async (t) => {
  const page = await open(t, { path: '#/models' });
  await compared(page);
  const models = page.getByTestId('cost-model');
  const chosen = page.locator('[data-testid="cost-model"][aria-pressed="true"]');
  const before = await chosen.innerText();
  await page.getByTestId('why-line').first().locator('summary').click();
  const other = models.filter({ hasNotText: before }).last();
  const name = await other.innerText();
  await other.click();
  await page.waitForFunction((wanted) => document.querySelector('[data-testid="cost-model"][aria-pressed="true"]')?.innerText === wanted, name);
  assert.equal(await chosen.count(), 1);
  assert.equal(await page.getByTestId('cost-lines').locator('thead th').nth(1).innerText(), name);
  assert.equal(await page.getByTestId('why-line').first().getAttribute('open'), '');
});

test('the lines of the cost can be taken away as a file', async (t) => {
  const page = await open(t, { path: '#/models' });
  await compared(page);
  const button = page.getByTestId('cost-lines').locator('[data-do="file:lines"]');
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  assert.equal(download.suggestedFilename(), 'software-company-lines.csv');
  const text = readFileSync(await download.path(), 'utf8');
  assert.match(text, /Total a year,\d/);
});

test('p hides the price, which stays hidden after a reload, and shows it again', async (t) => {
  const page = await open(t, { path: '#/models' });
  await compared(page);
  const told = await facts(page).allInnerTexts();
  assert.ok(told.length > 1 && told.every((value) => /\d/.test(value)), told);
  await page.locator('main').focus();
  await page.keyboard.press('p');
  await priced(page, false);
  assert.match(await price(page).innerText(), /The price is hidden\./);
  const html = await page.content();
  for (const amount of told) assert.ok(!html.includes(amount), `${amount} is nowhere in the page`);
  assert.equal(JSON.parse((await kept(page))['relevo:prefs']).price_hidden, true);

  await reloaded(page);
  await compared(page);
  await priced(page, false);
  assert.equal(await facts(page).count(), 0);

  // With nothing in focus, too; and by its button.
  await page.evaluate(() => document.activeElement?.blur());
  await page.keyboard.press('p');
  await priced(page, true);
  assert.deepEqual(await facts(page).allInnerTexts(), told);
  await page.getByTestId('hide-price').click();
  await priced(page, false);
  assert.match(await page.getByTestId('hide-price').innerText(), /Show the price/);
});

test('a p that is typed is a letter, and a p with other keys is none of ours', async (t) => {
  const page = await open(t, { path: '#/models' });
  await compared(page);
  await page.getByTestId('scenario-name').click();
  await page.keyboard.type('pp');
  assert.match(await page.getByTestId('scenario-name').inputValue(), /pp/);
  await box(page, 'team.groups.0.headcount').click();
  await page.keyboard.type('p');
  await page.keyboard.press('Escape');
  await page.locator('main').focus();
  await page.keyboard.press('Alt+p');
  await shown(page);
  assert.ok((await facts(page).count()) > 1, 'the price is still there');
});

test('the price follows the margin, and the present contract stands beside it', async (t) => {
  const page = await open(t, { path: '#/models' });
  await compared(page);
  const before = await facts(page).first().innerText();
  await group(page, 'money');
  await unfold(page, '[data-testid="group-money"]');
  await enter(page, 'offer.margin', '40');
  await page.waitForFunction((old) => document.querySelector('[data-testid="price"] dd')?.innerText !== old, before, LONG);
  await enter(page, 'offer.present_a_month', '99000');
  await price(page).locator('.facts').getByText('Present contract a month').waitFor(LONG);
  assert.match(await price(page).innerText(), /Less than the present contract/);
  await page.getByTestId('why-price').locator('summary').click();
  assert.match(await page.getByTestId('why-price').innerText(), /÷ 12 ÷ \(100\s% − 40\s%\) = €/);
});

test('the way to the recommended plan has steps, months and a sum that opens', async (t) => {
  const page = await open(t, { path: '#/models' });
  await compared(page);
  const card = page.getByTestId('transition');
  assert.match(await card.innerText(), /€[\d,]+ once; done after [\d.]+ months\./);
  assert.ok((await card.locator('tbody tr').count()) > 0);
  for (const row of await card.locator('tbody tr').all()) assert.match(await row.locator('td').nth(1).innerText(), /^\d[\d.]*\sto\s\d/);
  await page.getByTestId('why-transition').locator('summary').click();
  assert.match(await page.getByTestId('why-transition').innerText(), /One-off cost/);
});

test('what 24/7 would waste is told in Spanish, in a line below the answer and in its card', async (t) => {
  const page = await open(t, { path: '#/models', locale: 'es-ES' });
  await compared(page);
  const card = page.getByTestId('waste');
  const text = await card.innerText();
  assert.match(text, /Lo que derrocharía aquí el 24\/7/);
  assert.match(text, /[\d.]+ horas al año en que quienes están en servicio esperan trabajo.* kg de CO₂/s);
  assert.match(text, /kWh al año/);
  assert.equal(await card.locator('tbody tr[data-best]').count(), 1);
  await page.getByTestId('why-waste').locator('summary').click();
  assert.match(await page.getByTestId('why-waste').innerText(), /Definición propia: el trabajo se coloca/);
  await page.getByTestId('tab-answer').click();
  assert.match(await page.getByTestId('waste-line').innerText(), /^El 24\/7 tendría aquí a personas esperando trabajo [\d.]+ horas más al año/);
});

for (const width of [1440, 390]) {
  test(`the cards of money break no rule of axe, all open, at ${width}`, async (t) => {
    const page = await open(t, { path: '#/models', width });
    await compared(page);
    await unfold(page, 'main');
    await axe(page);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok(overflow <= 0, `${overflow} px beyond the window`);
  });
}
