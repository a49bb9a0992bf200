// The import screen is a program of its own: it is loaded when it is asked for, outlives the other pages, and
// says so when it cannot come.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { axe, open } from './harness.mjs';

const fixture = (name) => fileURLToPath(new URL(`../fixtures/import/${name}`, import.meta.url));
const go = (page, hash) => page.evaluate((hash) => (location.hash = hash), hash);
const drop = (page) => page.getByTestId('import-drop');
const asked = (page) => page.requests.filter((url) => /\/importer[_.]/.test(url));

test('its files are asked for when it is first opened, once', async (t) => {
  const page = await open(t);
  assert.deepEqual(asked(page), []);
  await go(page, '#/import');
  await drop(page).waitFor();
  await go(page, '#/answer');
  await go(page, '#/import');
  await drop(page).waitFor();
  assert.equal(asked(page).length, 2, asked(page).join(' '));
});

test('what was read is still there after another page and after another language', async (t) => {
  const page = await open(t, { path: '#/import' });
  await page.getByTestId('import-file').setInputFiles(fixture('servicenow.csv'));
  await page.getByTestId('import-preview').waitFor();
  await page.getByTestId('import-layers').locator('summary').click();
  await page.getByTestId('import-layer-name').first().fill('Tienda');
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
  await page.getByTestId('examples').locator('summary').click();
  await page.getByTestId('preset-mine').click();
  await page.waitForFunction(
    (before) => document.querySelector('#import-apply-title').nextElementSibling.innerText !== before,
    before,
  );
  await page.getByTestId('import-apply').click();
  await page.waitForURL(/#\/answer$/);
  assert.equal(await page.getByTestId('scenario-name').inputValue(), 'Mine');
});

for (const [locale, words, again] of [
  ['en-GB', 'This screen did not load', 'Try again'],
  ['es-ES', 'Esta pantalla no se ha cargado', 'Intentarlo de nuevo'],
]) {
  test(`without a connection it says so, and comes when there is one (${locale})`, async (t) => {
    let cut = true;
    const route = (context) => context.route(/\/importer[_.]/, (route) => (cut ? route.abort() : route.continue()));
    const page = await open(t, { locale, route, allow: [/importer/] });
    await go(page, '#/import');
    const missing = page.getByTestId('import-missing').filter({ hasText: words });
    await missing.waitFor();
    await axe(page);
    await missing.getByRole('button', { name: again }).click();
    await missing.waitFor();
    cut = false;
    await missing.getByRole('button', { name: again }).click();
    await drop(page).waitFor();
    await page.getByTestId('import-file').setInputFiles(fixture('zendesk.csv'));
    await page.getByTestId('import-preview').waitFor();
  });
}

test('the screen of another build is not used, and the page says what to do', async (t) => {
  const route = (context) =>
    context.route(/\/importer_bg\.wasm/, async (route) => {
      const response = await route.fetch();
      const body = await response.body();
      const build = /b=([0-9a-f]{12})/.exec(route.request().url())[1];
      for (let at = body.indexOf(build); at >= 0; at = body.indexOf(build, at + 1)) body.write('000000000000', at);
      await route.fulfill({ response, body });
    });
  const page = await open(t, { route });
  await go(page, '#/import');
  await page.getByTestId('import-missing').filter({ hasText: 'Relevo was updated' }).waitFor();
  await page.getByRole('button', { name: 'Load the page again' }).click();
  await page.getByTestId('import-missing').waitFor();
  assert.match(page.url(), /#\/import$/);
});

test('a fault in it leaves the page alive, and it can be opened anew', async (t) => {
  const page = await open(t, { path: '#/import' });
  await page.getByTestId('import').locator('> div').evaluate((host) => host.dispatchEvent(new CustomEvent('relevo:broken')));
  const missing = page.getByTestId('import-missing').filter({ hasText: 'A fault' });
  await missing.waitFor();
  await missing.getByRole('button', { name: 'Try again' }).click();
  await drop(page).waitFor();
  assert.equal(await drop(page).count(), 1);
});
