// The import screen is written by a worker of its own: it is asked for when it is first opened, keeps what was read
// while other pages are open, and says so when it cannot come.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { axe, open } from './harness.mjs';
import { example, withoutWorkers } from './steps.mjs';

const fixture = (name) => fileURLToPath(new URL(`../fixtures/import/${name}`, import.meta.url));
const go = (page, hash) => page.evaluate((hash) => (location.hash = hash), hash);
const drop = (page) => page.getByTestId('import-drop');
/** Counts the workers that are started. */
const counting = () => {
  const Real = window.Worker;
  window.workers = 0;
  window.Worker = class extends Real {
    constructor(...given) {
      super(...given);
      window.workers++;
    }
  };
};
const workers = (page) => page.evaluate(() => window.workers);

test('its worker is started when it is first opened, once', async (t) => {
  const page = await open(t, { before: counting });
  await page.getByTestId('models').waitFor();
  const before = await workers(page);
  await go(page, '#/import');
  await drop(page).waitFor();
  assert.equal(await workers(page), before + 1);
  await go(page, '#/answer');
  await page.getByTestId('verdict').waitFor();
  await go(page, '#/import');
  await drop(page).waitFor();
  assert.equal(await workers(page), before + 1);
});

test('what was read is still there after another page and after another language', async (t) => {
  const page = await open(t, { path: '#/import' });
  await page.getByTestId('import-file').setInputFiles(fixture('servicenow.csv'));
  await page.getByTestId('import-preview').waitFor();
  await page.getByTestId('import-layers').locator('summary').click();
  await page.getByTestId('import-layer-name').first().fill('Tienda');
  await page.keyboard.press('Enter');
  await page.getByTestId('import-layer-table').filter({ hasText: 'Tienda' }).waitFor();
  await go(page, '#/coverage');
  await page.getByTestId('import-preview').waitFor({ state: 'detached' });
  await page.getByTestId('language').click();
  await go(page, '#/import');
  await page.getByTestId('import-preview').waitFor();
  await page.getByRole('button', { name: 'Aplicar al escenario' }).waitFor();
  assert.match(await page.getByTestId('import-layer-table').innerText(), /Tienda/);
  await page.getByTestId('language').click();
  await page.getByRole('button', { name: 'Apply to scenario' }).waitFor();
});

test('it follows the scenario of the page', async (t) => {
  const page = await open(t, { path: '#/import' });
  await page.getByTestId('import-file').setInputFiles(fixture('servicenow.csv'));
  await page.getByTestId('import-preview').waitFor();
  const before = await page.locator('#import-apply-title + p').innerText();
  await example(page, 'mine');
  await page.waitForFunction(
    (before) => document.querySelector('#import-apply-title').nextElementSibling.innerText !== before,
    before,
  );
  await page.getByTestId('import-apply').click();
  await page.waitForURL(/#\/answer$/);
  assert.equal(await page.getByTestId('scenario-name').inputValue(), 'Mine');
});

for (const [locale, words, again] of [
  ['en-GB', 'This screen did not load', 'Load the page again'],
  ['es-ES', 'Esta pantalla no se ha cargado', 'Volver a cargar la página'],
]) {
  test(`without the worker's files it says so, and comes when there is a connection (${locale})`, async (t) => {
    let cut = true;
    const route = (context) => context.route(/\/worker[_.]/, (route) => (cut ? route.abort() : route.continue()));
    const page = await open(t, { locale, route, allow: [/worker/], results: false });
    await go(page, '#/import');
    const missing = page.getByTestId('import-missing').filter({ hasText: words });
    await missing.waitFor();
    await axe(page);
    cut = false;
    await missing.getByRole('button', { name: again }).click();
    await drop(page).waitFor();
    await page.getByTestId('import-file').setInputFiles(fixture('zendesk.csv'));
    await page.getByTestId('import-preview').waitFor();
  });
}

test('where a browser allows no worker, the page reads the export itself', async (t) => {
  const page = await open(t, { path: '#/import', before: withoutWorkers });
  await page.getByTestId('import-file').setInputFiles(fixture('zendesk.csv'));
  await page.getByTestId('import-preview').waitFor();
  await page.getByTestId('import-apply').click();
  await page.waitForURL(/#\/answer$/);
});

test('a fault while a file is read is told, the scenario stays, and another file can be read', async (t) => {
  const before = () => {
    const Real = window.Worker;
    window.Worker = class extends Real {
      postMessage(...message) {
        if (window.broken || !new TextDecoder().decode(message[0]).includes('zendesk.csv')) return super.postMessage(...message);
        window.broken = true;
        setTimeout(() => this.dispatchEvent(new Event('error')));
      }
    };
  };
  const page = await open(t, { path: '#/import', before });
  await page.getByTestId('import-file').setInputFiles(fixture('zendesk.csv'));
  const error = page.getByTestId('import-error');
  await error.filter({ hasText: 'The scenario is unchanged' }).waitFor();
  await axe(page);
  await page.getByTestId('import-file').setInputFiles(fixture('zendesk.csv'));
  await page.getByTestId('import-preview').waitFor();
  assert.equal(await error.count(), 0);
});

test('what is chosen while a file is read is not lost', async (t) => {
  const before = () => {
    const Real = window.Worker;
    window.Worker = class extends Real {
      postMessage(...message) {
        setTimeout(() => super.postMessage(...message), window.delay ?? 0);
      }
    };
  };
  const page = await open(t, { path: '#/import', before });
  await page.getByTestId('import-file').setInputFiles(fixture('other.csv'));
  await page.getByTestId('import-preview').waitFor();
  await page.evaluate(() => (window.delay = 300));
  await page.getByTestId('import-role-priority').selectOption({ label: 'Wie schlimm' });
  await page.getByTestId('import-role-group').selectOption({ label: 'Abteilung' });
  await page.getByTestId('import-others-usual').check();
  await page.getByTestId('import-layer-table').filter({ hasText: 'Nachtlauf' }).waitFor();
  await page.locator('label', { hasText: 'rot' }).getByTestId('import-severity').waitFor();
  const chosen = (id) => page.getByTestId(id).evaluate((select) => select.selectedOptions[0].label);
  assert.equal(await chosen('import-role-priority'), 'Wie schlimm');
  assert.equal(await chosen('import-role-group'), 'Abteilung');
  assert.ok(await page.getByTestId('import-others-usual').isChecked());
});
