// The results come from the worker: without one the page loads its program and asks it, and without that it says so.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, open } from './harness.mjs';
import { settled, withoutWorkers } from './steps.mjs';

test('without a worker the page computes plan and comparison by itself', async (t) => {
  const page = await open(t, { path: '#/answer', before: withoutWorkers });
  await page.getByTestId('models').waitFor();
  await page.getByTestId('updating').filter({ hasText: /^$/ }).waitFor({ state: 'attached' });
  const short = await page.getByTestId('number-short').textContent();
  assert.match(short, /\d/);
  await page.getByTestId('field-team.groups.0.headcount').locator('input').first().fill('2');
  await page.waitForFunction(
    (was) => document.querySelector('[data-testid=number-short]').textContent !== was,
    short,
  );
  await page.getByTestId('updating').filter({ hasText: /^$/ }).waitFor({ state: 'attached' });
});

for (const [locale, words] of [['en-GB', 'could not be computed'], ['es-ES', 'No se han podido calcular']]) {
  test(`without the worker's files the page says so, and what is stated is kept (${locale})`, async (t) => {
    const route = (context) => context.route(/\/worker[_.]/, (route) => route.abort());
    const page = await open(t, { path: '#/answer', locale, route, allow: [/worker/], results: false });
    await page.getByTestId('computing').filter({ hasText: words }).waitFor();
    await axe(page);
    const people = () => page.getByTestId('field-team.groups.0.headcount').locator('input').first();
    await people().fill('2');
    await page.waitForFunction(() => Object.keys(localStorage).some((key) => /"headcount":2\b/.test(localStorage[key])));
    await page.unrouteAll();
    await page.context().unrouteAll();
    await page.reload();
    await page.getByTestId('verdict').waitFor();
    assert.equal(await people().inputValue(), '2');
  });
}

test('a fault in the worker is told, and the next change is answered by another', async (t) => {
  const before = () => {
    const Real = window.Worker;
    let broken = false;
    window.Worker = class extends Real {
      postMessage(...message) {
        if (broken) return super.postMessage(...message);
        broken = true;
        setTimeout(() => this.dispatchEvent(new Event('error')));
      }
    };
  };
  const page = await open(t, { path: '#/answer', before, results: false });
  await page.getByTestId('computing').filter({ hasText: 'could not be computed' }).waitFor();
  await page.getByTestId('field-team.groups.0.headcount').locator('input').first().fill('2');
  await page.getByTestId('verdict').waitFor();
  await page.getByTestId('models').waitFor();
});

test('a fault behind a page that is shown is told above it, and what is shown stays', async (t) => {
  const before = () => {
    const Real = window.Worker;
    window.Worker = class extends Real {
      postMessage(...message) {
        if (!window.breaks) return super.postMessage(...message);
        setTimeout(() => this.dispatchEvent(new Event('error')));
      }
    };
  };
  const page = await open(t, { path: '#/answer', before });
  await settled(page);
  const verdict = await page.getByTestId('verdict').innerText();
  await page.evaluate(() => (window.breaks = true));
  await page.getByTestId('field-team.groups.0.headcount').locator('input').first().fill('2');
  await page.getByRole('alert').filter({ hasText: 'could not be computed' }).waitFor();
  assert.equal(await page.getByTestId('verdict').innerText(), verdict);
  await axe(page);
  await page.evaluate(() => (window.breaks = false));
  await page.getByTestId('field-team.groups.0.headcount').locator('input').first().fill('3');
  await page.getByRole('alert').waitFor({ state: 'detached' });
  await settled(page);
  assert.match(await page.getByTestId('plan-name').innerText(), /3 people/);
});

test('the plan follows a slider that moves faster than the answers', async (t) => {
  const before = () => {
    const Real = window.Worker;
    window.Worker = class extends Real {
      postMessage(...message) {
        setTimeout(() => super.postMessage(...message), 50);
      }
    };
  };
  const page = await open(t, { path: '#/answer', before });
  const range = page.getByTestId('field-team.groups.0.headcount').locator('input[type=range]');
  const seen = await range.evaluate(async (range) => {
    const seen = new Set();
    const [low, high] = [Number(range.min), Number(range.max)];
    for (let move = 0; move < 100; move++) {
      range.value = low + (high - low) * (move % 50) / 50;
      range.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((done) => setTimeout(done, 10));
      seen.add(document.querySelector('[data-testid=plan-name]').textContent);
    }
    return seen.size;
  });
  assert.ok(seen > 3, `${seen} plans were shown on the way`);
});
