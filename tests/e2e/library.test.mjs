// The library: hundreds of scenarios, what was deleted and comes back, snapshots, everything in one file and back again,
// with the keyboard alone, in both languages.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, open } from './harness.mjs';
import { begin, ids, library, seed } from './library.mjs';
import { box, downloaded, enter, focused, group, kept, reloaded, saved, settled, shown, unfold } from './steps.mjs';

const pick = (page, name, text) =>
  page.getByTestId('import-file').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

/** Waits until the status of the library says something like this. */
const told = (page, what) => page.getByTestId('library-status').filter({ hasText: what }).waitFor();

test('200 scenarios are listed, searched and opened', async (t) => {
  const page = await open(t, { path: '#/library' });
  await seed(page, 200);
  assert.equal(await page.locator('[data-testid^="row-"]').count(), 50);
  assert.match(await page.getByTestId('lines').innerText(), /1 to 50 of 201/);
  const before = Date.now();
  await page.getByTestId('search').pressSequentially('plan 17 client');
  await page.getByTestId('lines').filter({ hasText: /of 1[0-9]$/ }).waitFor();
  assert.ok(Date.now() - before < 5000, 'letter by letter');
  await page.getByTestId('search').fill('PLÁN 173');
  await page.getByTestId('row-s173').waitFor();
  await page.getByTestId('lines').filter({ hasText: /of 1$/ }).waitFor();
  await page.getByTestId('open-s173').click();
  await page.waitForURL(/#\/answer/);
  await settled(page);
  assert.match(await page.title(), /Plan 173/);
  // What was opened last stands first, also after a reload.
  await library(page);
  await page.getByTestId('find-all').click();
  await page.getByTestId('row-s173').waitFor();
  assert.equal(await page.locator('[data-testid^="row-"]').first().getAttribute('data-testid'), 'row-s173');
  await page.getByTestId('folder').selectOption('=Client 3');
  await page.getByTestId('lines').filter({ hasText: /of 40$/ }).waitFor();
});

test('what was deleted comes back: at once, later, and after a reload', async (t) => {
  const page = await open(t, { path: '#/library' });
  await seed(page, 3);
  await page.getByTestId('delete-s1').click();
  await told(page, 'Plan 1');
  assert.ok(!(await ids(page)).includes('s1'));
  await page.getByTestId('library-undo').click();
  await page.getByTestId('row-s1').waitFor();
  await page.getByTestId('pick-s0').check();
  await page.getByTestId('pick-s2').check();
  await page.getByTestId('delete-chosen').click();
  await page.getByTestId('trash-row-s0').waitFor();
  await reloaded(page);
  await library(page);
  await page.getByTestId('trash-restore-s0').click();
  await page.getByTestId('row-s0').waitFor();
  await page.getByTestId('trash-empty').click();
  await page.getByTestId('trash-empty-do').click();
  await page.getByTestId('trash').waitFor({ state: 'detached' });
  assert.ok(!Object.keys(await kept(page)).some((key) => key.startsWith('relevo:trash:')));
});

test('a scenario is renamed, given a client, duplicated, and its snapshot restored', async (t) => {
  const page = await open(t, { path: '#/library' });
  await begin(page, 'software');
  await library(page);
  const [id] = await ids(page);
  await page.getByTestId(`more-${id}`).click();
  await page.getByTestId(`rename-${id}`).fill('<b>Night & day</b>');
  await page.getByTestId(`rename-${id}`).press('Enter');
  await told(page, '<b>Night & day</b>');
  await page.getByTestId(`client-${id}`).fill('Ñandú S.A.');
  await page.getByTestId(`client-${id}`).press('Enter');
  await told(page, 'Ñandú');
  assert.equal(await page.locator('.results b').count(), 0, 'a name is text');
  await page.getByTestId('snapshot-name').fill('Before');
  await page.getByTestId('snapshot-make').click();
  await page.getByTestId('restore-0').waitFor();
  await group(page, 'team');
  const then = await box(page, 'team.groups.0.headcount').inputValue();
  await enter(page, 'team.groups.0.headcount', '40');
  await saved(page);
  await page.getByTestId('restore-0').click();
  await told(page, 'Before');
  await page.waitForFunction(
    (value) => document.querySelector('[data-testid="field-team.groups.0.headcount"] input[type=text]').value === value,
    then,
  );
  await page.getByTestId(`duplicate-${id}`).click();
  await told(page, '(2)');
  assert.equal((await ids(page)).length, 2);
});

test('everything goes into one file, is deleted, and comes back from the file', async (t) => {
  const page = await open(t, { path: '#/library' });
  await seed(page, 20);
  const before = await ids(page);
  await page.getByTestId('wipe').click();
  const { name, text } = await downloaded(page, () => page.getByTestId('wipe-file').click());
  assert.match(name, /\.json$/);
  assert.equal(JSON.parse(text).scenarios.length, 21);
  await page.getByTestId('wipe-do').click();
  await page.waitForFunction(() => !Object.keys(localStorage).some((key) => key.startsWith('relevo:scenario:')));
  assert.deepEqual(Object.keys(await kept(page)), [], 'nothing is left behind');
  await library(page);
  await pick(page, 'all.json', text);
  await page.getByTestId('import-preview').waitFor();
  assert.equal(await page.getByTestId('import-row').count(), 21);
  assert.deepEqual(await ids(page), [], 'it is shown before it is taken in');
  await page.getByTestId('import-do').click();
  await told(page, '21');
  assert.deepEqual(await ids(page), before);
});

test('what was deleted on this computer does not come back from another tab that is open', async (t) => {
  const page = await open(t, { path: '#/library' });
  await begin(page, 'mine');
  await saved(page);
  const other = await page.context().newPage();
  await other.goto(`${page.base}#/answer`);
  await settled(other);
  await library(page);
  await page.getByTestId('wipe').click();
  await page.getByTestId('wipe-do').click();
  await page.waitForFunction(() => !Object.keys(localStorage).some((key) => key.startsWith('relevo:')));
  await other.evaluate(() => window.dispatchEvent(new Event('pagehide')));
  await other.waitForTimeout(500);
  assert.deepEqual(Object.keys(await kept(page)), []);
});

test('a file is exported, imported and exported again with the same bytes, and a broken one says why', async (t) => {
  const page = await open(t, { path: '#/library' });
  await begin(page, 'mine');
  await library(page);
  const first = await downloaded(page, () => page.getByTestId('export-file').click());
  await pick(page, 'mine.json', first.text);
  await page.getByTestId('import-preview').waitFor();
  await page.getByTestId('import-do').click();
  await page.waitForURL(/#\/answer/);
  await library(page);
  assert.equal((await downloaded(page, () => page.getByTestId('export-file').click())).text, first.text);
  const count = (await ids(page)).length;
  await pick(page, 'broken.json', first.text.slice(0, 900));
  await page.getByText(/“broken.json” was not imported/).waitFor();
  assert.equal((await ids(page)).length, count);
});

test('a demo shows one client alone until it is ended', async (t) => {
  const page = await open(t, { path: '#/library' });
  await seed(page, 10);
  await page.getByTestId('demo-client').selectOption('Client 3');
  await page.getByTestId('demo').click();
  // It opens the client's last scenario.
  await page.waitForURL(/#\/answer/);
  await library(page);
  await page.getByTestId('demo-on').waitFor();
  assert.equal(await page.locator('[data-testid^="row-"]').count(), 2);
  assert.doesNotMatch(await page.locator('body').innerText(), /Client [0124]/);
  await reloaded(page);
  // A tab that had another client's open shows one of this client's when it is loaded again.
  await page.evaluate(() => sessionStorage.setItem('relevo:tab', 's0'));
  await reloaded(page);
  assert.equal(await page.evaluate(() => JSON.parse(localStorage[`relevo:scenario:${sessionStorage['relevo:tab']}`]).client), 'Client 3');
  await library(page);
  await page.getByTestId('demo-leave').click();
  await page.getByTestId('demo-leave-do').click();
  await page.getByTestId('lines').filter({ hasText: /of 11$/ }).waitFor();
});

test('with the keyboard alone: begun, renamed, deleted, undone', async (t) => {
  const page = await open(t, { path: '#/library' });
  await page.getByTestId('library').waitFor();
  const to = async (there) => {
    for (let stops = 0; stops < 120; stops += 1) {
      const now = await focused(page);
      if (there(now)) return assert.ok(now.seen, 'the focus is seen');
      await page.keyboard.press('Tab');
    }
    return assert.fail('it is reached with the keyboard');
  };
  await to(({ id }) => id === 'new-blank');
  await page.keyboard.press('Enter');
  await page.waitForURL(/#\/answer/);
  await settled(page);
  await library(page);
  const [id] = await ids(page);
  await to((now) => now.id === `more-${id}`);
  await page.keyboard.press('Enter');
  await page.getByTestId(`rename-${id}`).waitFor();
  await to((now) => now.id === `rename-${id}`);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('By keys');
  await page.keyboard.press('Enter');
  await told(page, 'By keys');
  for (let back = 0; back < 10 && (await focused(page)).id !== `delete-${id}`; back += 1) await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await page.getByTestId('library-undo').waitFor();
  await page.getByTestId('library-undo').focus();
  await page.keyboard.press('Enter');
  await page.getByTestId(`row-${id}`).waitFor();
});

test('in Spanish, on a phone and wide, nothing is wider than the page and axe finds nothing', async (t) => {
  for (const [width, dark] of [[1440, false], [390, true], [320, false]]) {
    const page = await open(t, { path: '#/library', locale: 'es-ES', width, height: 800, dark, reducedMotion: true });
    await seed(page, 3);
    await page.evaluate(() => {
      const plan = JSON.parse(localStorage['relevo:scenario:s0']);
      const name = 'Un nombre <b>larguísimo</b> de sesenta letras, sin espacios_____';
      localStorage['relevo:scenario:s0'] = JSON.stringify({ ...plan, name, client: name });
      localStorage['relevo:scenario:odd'] = '{"app":"relevo"';
      localStorage['relevo:quarantine:19aa3c5e2f0-1'] = 'nothing that can be read';
    });
    await reloaded(page);
    await library(page);
    await page.getByTestId('more-s0').click();
    await page.getByTestId('delete-s1').click();
    await page.getByTestId('trash').waitFor();
    await page.getByTestId('wipe').click();
    await page.getByTestId('wipe-not').waitFor();
    await unfold(page, 'main');
    await shown(page);
    assert.match(await page.locator('.library h1').innerText(), /En este navegador se guardan/);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.equal(wide, 0, `at ${width} px the page fits`);
    await axe(page);
  }
});
