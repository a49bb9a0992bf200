// The method and the glossary: a text beside the app, in the language of the page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, open } from './harness.mjs';

const terms = (page) => page.getByTestId('method-text').locator('dt').count();

test('the method is told in the language of the page, and follows it', async (t) => {
  const page = await open(t, { path: '#/method' });
  await page.getByRole('heading', { name: 'Step by step' }).waitFor();
  const english = await terms(page);
  assert.ok(english >= 20, `${english} terms`);
  await page.getByTestId('language').click();
  await page.getByRole('heading', { name: 'Método', exact: true }).waitFor();
  await page.getByTestId('method-text').locator('dt', { hasText: 'Suplente' }).first().waitFor();
  assert.equal(await terms(page), english);
});

for (const [locale, heading, term] of [
  ['en-GB', 'What is approximate, and by how much', 'Relief factor (factor de relevo)'],
  ['es-ES', 'Qué es aproximado, y cuánto', 'Factor de relevo (relief factor)'],
]) {
  test(`the method is there at the end of a longer path, each word beside the other language's (${locale})`, async (t) => {
    const page = await open(t, { path: '#/method', at: 'sub', locale });
    await page.getByRole('heading', { name: heading, exact: true }).waitFor();
    const words = await page.getByTestId('method-text').locator('dt').allInnerTexts();
    assert.ok(words.includes(term), words.join(', '));
  });
}

test('a method that does not arrive says so and can be asked for again', async (t) => {
  let refuse = true;
  const page = await open(t, {
    path: '#/method',
    allow: [/method-en\.html/, /Failed to load resource|ERR_FAILED/],
    route: (context) => context.route('**/method-en.html', (route) => (refuse ? route.abort() : route.continue())),
  });
  await page.getByTestId('method').getByRole('alert').waitFor();
  await axe(page);
  refuse = false;
  await page.getByTestId('method').getByRole('button').click();
  await page.getByRole('heading', { name: 'Step by step' }).waitFor();
});
