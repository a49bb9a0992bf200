// English and Spanish, with the numbers of each country.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open, ROUTES } from './harness.mjs';
import { box, enter, group, numbers, reloaded, settled, unfold, unfoldInputs } from './steps.mjs';

const language = (page) => page.evaluate(() => document.documentElement.lang);
const SPANISH_TABS = ['Respuesta', 'Cobertura', 'Modelos', 'Suplentes', 'Riesgo', 'Importar', 'Método', 'Escenarios', 'Comparar', 'Compartir'];
const tabs = (page) => page.locator('nav a').allInnerTexts();

test('one press turns everything into Spanish, and it stays', async (t) => {
  const page = await open(t);
  await settled(page);
  assert.equal(await language(page), 'en');
  await page.getByTestId('language').click();
  await settled(page);
  assert.equal(await language(page), 'es');
  assert.equal(await page.getByTestId('language').innerText(), 'English');
  assert.deepEqual(await tabs(page), SPANISH_TABS);
  assert.match(await page.getByTestId('verdict').innerText(), /^No hace falta personal 24\/7\./);
  assert.match(await page.getByTestId('live-verdict').innerText(), /^No hace falta personal 24\/7\./);
  assert.equal(await page.getByTestId('scenario-name').inputValue(), 'Empresa de software');
  assert.match(await page.title(), /^Respuesta · Empresa de software/);
  assert.ok(await page.getByTestId('language').evaluate((button) => button === document.activeElement), 'the focus stays');

  await reloaded(page);
  await settled(page);
  assert.equal(await language(page), 'es');
  assert.match(await page.getByTestId('verdict').innerText(), /^No hace falta/);
  await page.getByTestId('language').click();
  await settled(page);
  assert.equal(await language(page), 'en');
  assert.match(await page.getByTestId('verdict').innerText(), /^You do not need/);
});

test('another language keeps what was typed, and what is half typed elsewhere', async (t) => {
  const page = await open(t);
  await enter(page, 'team.groups.0.headcount', '5');
  await enter(page, 'team.groups.0.contract_hours', '37.5');
  await page.getByTestId('language').click();
  assert.equal(await box(page, 'team.groups.0.headcount').inputValue(), '5');
  assert.equal(await box(page, 'team.groups.0.contract_hours').inputValue(), '37,5');
  await settled(page);
  assert.match(await page.getByTestId('plan-name').innerText(), /5 personas/);
});

for (const [locale, grouped, style] of [
  ['es-ES', /\d\.\d{3}(?!\d)/, '1.234,5'],
  ['es-CL', /\d\.\d{3}(?!\d)/, '1.234,5'],
  ['es-MX', /\d,\d{3}(?!\d)/, '1,234.5'],
]) {
  test(`a first visitor from ${locale} reads Spanish with ${style}`, async (t) => {
    const page = await open(t, { locale });
    await settled(page);
    assert.equal(await language(page), 'es');
    assert.match(await page.getByTestId('verdict').innerText(), /^No hace falta personal 24\/7\./);
    await group(page, 'hours');
    await page.getByTestId('list-layers').first().locator('details').nth(1).locator('summary').first().click();
    const cost = await box(page, 'layers.1.downtime_cost_per_hour').inputValue();
    assert.equal(cost, style === '1.234,5' ? '1.200' : '1,200');
    const decimal = style === '1.234,5' ? /^\d+,\d/ : /^\d+\.\d/;
    await enter(page, 'team.groups.0.contract_hours', style === '1.234,5' ? '37,5' : '37.5');
    assert.match(await box(page, 'team.groups.0.contract_hours').inputValue(), decimal);
    const all = await page.locator('main').innerText();
    assert.match(all, grouped);
    // None is written the other way round.
    assert.doesNotMatch(all, style === '1.234,5' ? /\d,\d{3}(?!\d)/ : /\d\.\d{3}(?!\d)/);
  });
}

test('numbers can be written the other way in the same language', async (t) => {
  const page = await open(t, { locale: 'es-ES' });
  await settled(page);
  const before = (await numbers(page)).join(' ');
  assert.match(before, /\d,\d/);
  await page.getByTestId('settings').locator('summary').click();
  await page.getByTestId('settings').getByLabel('1,234.5').check();
  await settled(page);
  const after = (await numbers(page)).join(' ');
  assert.match(after, /\d\.\d/);
  assert.doesNotMatch(after, /\d,\d(?!\d\d)/);
  assert.equal(await language(page), 'es');
  await reloaded(page);
  await settled(page);
  assert.equal((await numbers(page)).join(' '), after);
});

// Words that stand on the page in English and are not the same in Spanish.
const ENGLISH = new RegExp(
  `\\b(${[
    'the', 'and', 'of', 'with', 'you', 'your', 'is', 'are', 'need', 'needed', 'staff', 'hours?', 'week', 'year', 'month', 'months',
    'people', 'backups?', 'layers?', 'gaps?', 'thin', 'covered', 'short', 'cost', 'why', 'apply', 'saved', 'example', 'team',
    'money', 'rules', 'answer', 'coverage', 'models', 'import', 'settings', 'file', 'more', 'add', 'remove', 'today', 'days',
    'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun',
  ].join('|')})\\b`,
  'i',
);

for (const path of ROUTES) {
  test(`no English is left over in Spanish on ${path}`, async (t) => {
    const page = await open(t, { path, locale: 'es-ES' });
    if (path === '#/models') await page.getByTestId('scatter').waitFor({ timeout: 60_000 });
    if (path === '#/answer') await settled(page);
    await unfoldInputs(page);
    await unfold(page);
    const leftovers = await page.evaluate(() => {
      const texts = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const parent = walker.currentNode.parentElement;
        if (!parent.closest('script, noscript, style, datalist, [data-testid="share-link"], [lang="en"]')) texts.push(walker.currentNode.data.trim());
      }
      for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-valuetext', 'data-label']) {
        for (const it of document.querySelectorAll(`[${name}]`)) if (!it.closest('[lang="en"]')) texts.push(it.getAttribute(name));
      }
      return [...new Set(texts)];
    });
    assert.ok(leftovers.length > 100, 'the page says much');
    assert.deepEqual(leftovers.filter((text) => ENGLISH.test(text.replaceAll('follow-the-sun', ''))), []);
  });
}
