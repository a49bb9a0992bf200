// Everything with the keyboard alone, and always seeing where one is.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from './harness.mjs';
import { box, focused, numbers, settled } from './steps.mjs';

/** Tabs until the focus is where `there` says, every stop seen on the way. */
async function tabTo(page, there, { most = 80, key = 'Tab' } = {}) {
  const passed = [];
  for (let i = 0; i < most; i++) {
    await page.keyboard.press(key);
    const now = await focused(page);
    passed.push(now);
    if (now.tag !== 'body') assert.ok(now.seen, `the focus cannot be seen on ${JSON.stringify(now)}`);
    if (there(now)) return passed;
  }
  assert.fail(`not reached in ${most} stops: ${JSON.stringify(passed.map(({ id, text }) => id ?? text))}`);
}

test('the first stop skips to the answer', async (t) => {
  const page = await open(t);
  await page.keyboard.press('Tab');
  const skip = await focused(page);
  assert.equal(skip.text, 'Skip to the content');
  assert.ok(skip.seen);
  const place = await page.locator('.skip').boundingBox();
  assert.ok(place.y >= 0 && place.x >= 0, 'it is on the screen while it has the focus');
  await page.keyboard.press('Enter');
  assert.equal((await focused(page)).tag, 'main');
  await page.keyboard.press('Tab');
  assert.ok(await page.evaluate(() => document.activeElement.closest('main') !== null), 'the next stop is in the answer');
});

test('tabs lead to the pages, and the focus to what they show', async (t) => {
  const page = await open(t);
  for (const name of ['coverage', 'models', 'import', 'method', 'answer']) {
    await page.evaluate(() => document.activeElement.blur());
    await page.locator('.skip').focus();
    await tabTo(page, ({ id }) => id === `tab-${name}`);
    await page.keyboard.press('Enter');
    await page.waitForURL(new RegExp(`#/${name}$`));
    await page.waitForFunction(() => document.activeElement?.tagName === 'MAIN');
    assert.equal(await page.getByTestId(`tab-${name}`).getAttribute('aria-current'), 'page');
    assert.equal(await page.locator('[aria-current="page"]').count(), 1);
  }
});

test('a number is reached, typed, stepped, and the answer follows', async (t) => {
  const page = await open(t);
  await settled(page);
  const before = await numbers(page);
  await page.locator('.skip').focus();
  await tabTo(page, ({ tag, id }) => tag === 'input' && id === 'field-team.groups.0.headcount');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('12');
  await page.keyboard.press('Enter');
  assert.equal((await focused(page)).id, 'field-team.groups.0.headcount', 'Enter keeps the focus');
  await page.keyboard.press('ArrowUp');
  assert.equal(await box(page, 'team.groups.0.headcount').inputValue(), '13');
  await settled(page);
  assert.notEqual((await numbers(page))[2], before[2]);
  // The dot that brings the usual value back is a stop as well.
  await tabTo(page, ({ text }) => text === '●' || /back to 7/.test(text), { key: 'Shift+Tab', most: 2 });
  await page.keyboard.press('Enter');
  assert.equal(await box(page, 'team.groups.0.headcount').inputValue(), '7');
});

test('groups open and close, and a Why opens where it stands', async (t) => {
  const page = await open(t);
  await settled(page);
  await page.locator('.skip').focus();
  await tabTo(page, ({ tag, id }) => tag === 'summary' && id === 'group-money', { most: 120 });
  await page.keyboard.press('Enter');
  await page.getByTestId('field-money.hourly_cost').waitFor();
  await page.keyboard.press('Tab');
  assert.equal((await focused(page)).id, 'field-money.hourly_cost');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await page.getByTestId('field-money.hourly_cost').waitFor({ state: 'hidden' });

  await tabTo(page, ({ tag, id }) => tag === 'summary' && id === 'why-sla');
  await page.keyboard.press('Enter');
  await page.getByTestId('why-sla').getByText('Formula:').first().waitFor();
  await page.keyboard.press('Tab');
  const link = await focused(page);
  assert.equal(link.id, 'why-sla');
  assert.ok(link.seen);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.closest('[data-testid^="field-"]'));
  assert.ok((await focused(page)).seen, 'the field that it leads to shows its focus');
});

test('the map is one stop; arrows, Home and End walk it and Enter tells the hour', async (t) => {
  const page = await open(t);
  await settled(page);
  assert.equal(await page.getByTestId('heatmap').locator('[tabindex="0"]').count(), 1);
  await page.getByTestId('map').getByTestId('as-table').focus();
  await tabTo(page, ({ slot }) => slot !== undefined, { most: 3 });
  const at = async (key, slot) => {
    await page.keyboard.press(key);
    const now = await focused(page);
    assert.equal(now.slot, String(slot), `${key} leads to ${slot}`);
    assert.ok(now.seen);
    assert.match(now.text, /\w/);
    assert.equal(await page.getByTestId('heatmap').locator('[tabindex="0"]').count(), 1);
  };
  assert.equal((await focused(page)).slot, '0');
  await at('ArrowRight', 1);
  await at('ArrowDown', 25);
  await at('ArrowLeft', 24);
  await at('End', 47);
  await at('Home', 24);
  await at('PageDown', 144);
  await at('PageUp', 0);
  await at('ArrowUp', 0);
  await at('ArrowDown', 24);
  const chosen = (slot) => page.locator(`[data-slot="${slot}"][aria-selected="true"]`).waitFor();
  await page.keyboard.press('Enter');
  await chosen(24);
  assert.match(await page.getByTestId('hour').innerText(), /Tue[^]*Who answers/);
  await at('ArrowRight', 25);
  await page.keyboard.press(' ');
  await chosen(25);
  await page.keyboard.press('Tab');
  assert.equal((await focused(page)).slot, undefined, 'one Tab leaves the map');
});

test('a cell says in words what its color shows', async (t) => {
  const page = await open(t);
  await settled(page);
  const labels = await page.locator('[data-slot]').evaluateAll((cells) => cells.map((cell) => cell.getAttribute('aria-label')));
  for (const label of labels) assert.match(label, /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)\S* .*\d.*: \S/);
  assert.equal(new Set(labels.map((label) => label.split(': ')[0])).size, 168);
});

test('menus open, are walked, and close with Escape and when the focus leaves', async (t) => {
  const page = await open(t);
  for (const name of ['settings']) {
    const menu = page.getByTestId(name);
    await page.locator('.skip').focus();
    await tabTo(page, ({ tag, id }) => tag === 'summary' && id === name);
    await page.keyboard.press('Enter');
    assert.notEqual(await menu.getAttribute('open'), null);
    await page.keyboard.press('Tab');
    assert.ok(await menu.evaluate((details) => details.contains(document.activeElement)), `the next stop is in ${name}`);
    await page.keyboard.press('Escape');
    assert.equal(await menu.getAttribute('open'), null, `Escape closes ${name}`);
    assert.notEqual((await focused(page)).tag, 'body', 'and the focus is not lost');
    assert.equal((await focused(page)).id, name);
  }
  await page.keyboard.press('Enter');
  assert.notEqual(await page.getByTestId('settings').getAttribute('open'), null);
  await page.keyboard.press('Shift+Tab');
  assert.equal(await page.getByTestId('settings').getAttribute('open'), null, 'leaving closes');
});

test('an example is opened without a mouse', async (t) => {
  const page = await open(t);
  await settled(page);
  await page.locator('.skip').focus();
  await tabTo(page, ({ id }) => id === 'tab-library');
  await page.keyboard.press('Enter');
  await page.getByTestId('new-mine').waitFor();
  await tabTo(page, ({ id }) => id === 'new-mine');
  await page.keyboard.press('Enter');
  await settled(page);
  assert.match(await page.getByTestId('verdict').innerText(), /^You need 24\/7 staff/);
  assert.equal(await page.getByTestId('scenario-name').inputValue(), 'Mine');
});

for (const path of ['#/answer', '#/coverage', '#/models', '#/risk', '#/import', '#/method']) {
  test(`every stop on ${path} shows the focus, and the end is reached`, async (t) => {
    const page = await open(t, { path });
    if (path === '#/models') await page.getByTestId('scatter').waitFor({ timeout: 60_000 });
    if (path === '#/risk') await page.getByTestId('risk-progress').filter({ hasText: /Complete/ }).waitFor({ timeout: 60_000 });
    if (path === '#/answer') await settled(page);
    const passed = await tabTo(page, ({ tag }) => tag === 'body', { most: 200 });
    assert.ok(passed.length > 15, `${passed.length} stops`);
    assert.ok(passed.some(({ id }) => id === 'language'));
  });
}

test('on a narrow screen the inputs open and close without a mouse', async (t) => {
  const page = await open(t, { width: 390, height: 844 });
  await page.locator('.skip').focus();
  await tabTo(page, ({ id, tag }) => id === 'toggle-inputs' && tag === 'button');
  await page.keyboard.press('Enter');
  assert.equal(await page.getByTestId('toggle-inputs').getAttribute('aria-expanded'), 'true');
  await tabTo(page, ({ tag, id }) => tag === 'input' && id === 'field-team.groups.0.headcount', { most: 10 });
  await page.keyboard.press('Escape');
  assert.equal(await page.getByTestId('toggle-inputs').getAttribute('aria-expanded'), 'false');
  assert.ok(await box(page, 'team.groups.0.headcount').isHidden());
});

test('the map keeps one tab stop when the window turns it, and another plan does not take the focus', async (t) => {
  const page = await open(t);
  await settled(page);
  const map = page.getByTestId('heatmap');
  await map.locator('[data-slot="20"]').focus();
  await page.getByTestId('map').locator('[data-slot="20"][tabindex="0"]').waitFor();
  await page.evaluate(() => {
    const range = document.querySelector('[data-testid="field-team.groups.0.headcount"] input[type=range]');
    range.value = Number(range.value) + 3;
    range.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await settled(page);
  assert.equal((await focused(page)).slot, '20');
  assert.equal(await map.locator('[tabindex="0"]').count(), 1);
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await page.locator(`.heat${width < 700 ? '.heat--turned' : ':not(.heat--turned)'}`).waitFor();
    assert.equal(await map.locator('[data-slot]').count(), 168);
    assert.equal(await map.locator('[tabindex="0"]').count(), 1, `at ${width} px`);
  }
});
