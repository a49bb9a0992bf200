// A browser without workers: the plan still answers, and the comparison says why it does not.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from './harness.mjs';

for (const [locale, words] of [['en-GB', 'could not be compared'], ['es-ES', 'No se han podido comparar']]) {
  test(`without a worker the page says so and goes on (${locale})`, async (t) => {
    const before = () => {
      window.Worker = class {
        constructor() {
          throw new DOMException('no workers here', 'SecurityError');
        }
      };
    };
    const page = await open(t, { path: '#/answer', locale, before });
    await page.getByTestId('updating').filter({ hasText: words }).waitFor();
    assert.match(await page.getByTestId('number-short').textContent(), /\d/);
    const short = await page.getByTestId('number-short').textContent();
    await page.getByTestId('field-team.groups.0.headcount').locator('input').first().fill('2');
    await page.waitForFunction(
      (was) => document.querySelector('[data-testid=number-short]').textContent !== was,
      short,
    );
  });
}
