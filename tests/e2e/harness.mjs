// What every browser test stands on: a page that fails its test on any console error, policy violation, foreign
// request, failed request or uncaught error.
//
//   test('the verdict is there', async (t) => {
//     const page = await open(t, { path: '#/answer', width: 390, locale: 'es-ES' });
//     ...
//   });
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after } from 'node:test';
import { stop } from './browser.mjs';

export { open, ROUTES } from './browser.mjs';

after(stop);

const AXE = readFileSync(new URL('./node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

/** Fails the test, one line a rule and element, if axe finds a violation of WCAG 2.2 A or AA or of its best practices. */
export async function axe(page, { disable = [] } = {}) {
  await page.evaluate(AXE);
  const found = await page.evaluate(async (disabled) => {
    const { violations } = await globalThis.axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: Object.fromEntries(disabled.map((rule) => [rule, { enabled: false }])),
      preload: false, // would ask for the style sheets again
    });
    return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id}: ${help}: ${node.target.join(' ')}`));
  }, disable);
  assert.deepEqual(found, [], 'axe found violations');
}
