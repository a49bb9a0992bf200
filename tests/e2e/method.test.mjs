// The method and the glossary: in the language of the page.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from './harness.mjs';

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
