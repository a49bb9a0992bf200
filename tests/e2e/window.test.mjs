// Hours painted by keyboard and by pointer, and sites that take turns: both become service models.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, open } from './harness.mjs';
import { LONG, enter, group, reloaded, saved, storedDocument, unfold } from './steps.mjs';

const hour = (page, slot) => page.getByTestId('paint-grid').locator(`[data-slot="${slot}"]`);
const model = (page, name) => page.locator('[data-testid="models"]').first().getByText(name, { exact: true });

/** The hours that can be painted, once the comparison is there. */
async function models(t, options = {}) {
  const page = await open(t, { path: '#/models', reducedMotion: true, ...options });
  await page.getByTestId('scatter').waitFor(LONG);
  await part(page, 'hours');
  await page.getByTestId('paint').waitFor(LONG);
  return page;
}

/** Opens a part of the page of models. */
const part = (page, name) => page.getByTestId(`part-${name}`).click();

/** Waits until so many hours of the grid are on duty. */
const open_hours = (page, count) =>
  page.waitForFunction(
    (wanted) => document.querySelectorAll('[data-testid="paint-grid"] [aria-selected="true"]').length === wanted,
    count,
    LONG,
  );

/** Types into a text box of the inputs. */
async function name(page, path, text) {
  const box = page.getByTestId(`field-${path}`).locator('input');
  await box.fill(text);
  await box.blur();
}

test('hours painted with the keyboard become a model of their own, and stay', async (t) => {
  const page = await models(t);
  await open_hours(page, 50);
  await hour(page, 0).focus();
  // Monday 00 to Monday 18, which the office has not, and Saturday 18.
  for (let step = 0; step < 18; step++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await open_hours(page, 51);
  assert.ok(await hour(page, 18).evaluate((cell) => cell === document.activeElement), 'the focus stays');
  for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press(' ');
  await open_hours(page, 52);
  assert.equal(await page.getByTestId('paint-hours').innerText(), '52 hours a week');
  await model(page, 'Painted hours').waitFor(LONG);
  await model(page, 'Painted hours + on-call').waitFor(LONG);

  await saved(page);
  const { scenario } = await storedDocument(page);
  assert.equal(scenario.service.window.kind, 'painted');
  assert.deepEqual(scenario.service.window.painted.length, 7);
  assert.equal(scenario.service.window.painted[5], 1 << 18);
  await reloaded(page);
  await page.getByTestId('scatter').waitFor(LONG);
  await part(page, 'hours');
  await open_hours(page, 52);
});

test('a mouse that is held down paints what it crosses, and a click turns one hour', async (t) => {
  const page = await models(t);
  await open_hours(page, 50);
  await hour(page, 5 * 24 + 9).scrollIntoViewIfNeeded();
  await hour(page, 5 * 24 + 9).hover();
  await page.mouse.down();
  for (let at = 10; at < 14; at++) await hour(page, 5 * 24 + at).hover();
  await page.mouse.up();
  await open_hours(page, 55);
  // The first hour decides: from an hour on duty, hours are taken away.
  await hour(page, 5 * 24 + 13).hover();
  await page.mouse.down();
  await hour(page, 5 * 24 + 12).hover();
  await page.mouse.up();
  await open_hours(page, 53);
  await hour(page, 5 * 24 + 20).click();
  await open_hours(page, 54);
  await hour(page, 5 * 24 + 20).click();
  await open_hours(page, 53);
  await model(page, 'Painted hours').waitFor(LONG);
});

test('painting starts from a model, and from nothing', async (t) => {
  const page = await models(t);
  await page.getByTestId('paint').getByRole('button', { name: '16/7' }).click();
  await open_hours(page, 112);
  await page.getByTestId('paint').getByRole('button', { name: 'Clear' }).click();
  await open_hours(page, 0);
  await page.getByTestId('paint').getByText('No hour is painted').waitFor();
  await page.getByTestId('issues').waitFor();
});

test('hours are large enough to be hit at 1440 and at 390, where the grid is turned', async (t) => {
  for (const width of [1440, 390]) {
    const page = await models(t, { width, height: 900 });
    const box = await hour(page, 30).boundingBox();
    assert.ok(box.width >= 24 && box.height >= 24, `${width}: ${box.width} × ${box.height}`);
    const below = await hour(page, width === 390 ? 31 : 54).boundingBox();
    assert.ok(below.y > box.y, 'hours run down where it is narrow, days elsewhere');
  }
});

for (const [locale, add, sun, seasons] of [
  ['en-US', 'Add a site', /^Follow-the-sun \(2 sites\)$/, /^The sites leave up to 98 hours a week uncovered/],
  ['es-ES', 'Añadir una sede', /^Cobertura por husos \(follow-the-sun\), 2 sedes$/, /^Las sedes dejan hasta 98 horas por semana sin cubrir/],
]) {
  test(`two sites take turns, ${locale}`, async (t) => {
    const page = await models(t, { locale });
    await group(page, 'hours');
    const sites = page.getByTestId('list-sites');
    for (let count = 0; count < 2; count++) await sites.getByRole('button', { name: add }).click();
    await page.getByTestId('issues').waitFor();
    await unfold(page, '[data-testid="list-sites"]');
    await name(page, 'sites.1.name', 'Manila');
    await name(page, 'sites.1.zone', 'Asia/Manila');
    await part(page, 'compare');
    await page.locator('[data-testid="models"]').first().getByText(sun).waitFor(LONG);
    await part(page, 'hours');
    await page.getByTestId('seasons').getByText(seasons).first().waitFor();
    // The browser's zones say how far ahead its clocks are.
    await saved(page);
    const { scenario } = await storedDocument(page);
    assert.deepEqual(scenario.sites[1].zone_year, { offsets: [480, 480], summer: [0, 0] });
    assert.deepEqual(scenario.zone_year.offsets, [60, 120]);
    await enter(page, 'sites.1.hourly_cost', '12');
    await axe(page);
    // More hours a week than the law of Spain allows.
    await enter(page, 'team.groups.0.contract_hours', '48');
    await part(page, 'compare');
    await page.getByTestId('watch').locator('summary').first().click(LONG);
    await axe(page);
  });
}

for (const dark of [false, true]) {
  test(`axe finds nothing on painted hours, ${dark ? 'dark' : 'light'}`, async (t) => {
    const page = await models(t, { dark });
    await hour(page, 3).click();
    await open_hours(page, 51);
    await axe(page);
  });
}
