// A link from one browser to another: what it carries, what it leaves behind, and links that are no good.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { axe, open } from './harness.mjs';
import { openTeam } from './people.mjs';
import { box, enter, focused, group, kept, saved, settled, shown } from './steps.mjs';

const SPANISH = { locale: 'es-ES' };
const HEADCOUNT = 'team.groups.0.headcount';

/** Goes to the page of links, and resolves to the link. */
async function linkOf(page) {
  await page.evaluate(() => (location.hash = '#/share'));
  await page.getByTestId('share').waitFor();
  await shown(page);
  return page.getByTestId('share-link').inputValue();
}

/** Waits for a notice with these words. */
const told = (page, words) => page.getByTestId('notice').filter({ hasText: words }).first().waitFor();

/** The keys of stored scenarios. */
const stored = async (page) => Object.keys(await kept(page)).filter((key) => key.startsWith('relevo:scenario:'));

test('a scenario goes by a link into a clean profile, as a copy that is stored with the first change', async (t) => {
  const page = await open(t);
  await group(page, 'team');
  await enter(page, HEADCOUNT, '23');
  await saved(page);
  const link = await linkOf(page);
  assert.ok(link.startsWith(`${page.base}#/answer?s=1~`), link);
  assert.match(link, /^[A-Za-z0-9\-_~=?&#/.:]+$/);
  assert.ok(link.length < 300, `${link.length} characters`);

  const other = await open(t, { path: new URL(link).hash });
  await told(other, 'unsaved copy');
  await settled(other);
  assert.equal(new URL(other.url()).hash, '#/answer', 'the link goes from the address');
  await group(other, 'team');
  assert.equal(await box(other, HEADCOUNT).inputValue(), '23');
  assert.deepEqual(await stored(other), [], 'nothing is stored yet');
  await enter(other, HEADCOUNT, '24');
  await saved(other);
  assert.equal((await stored(other)).length, 1);
  // The first browser has its own.
  await page.evaluate(() => (location.hash = '#/answer'));
  await group(page, 'team');
  assert.equal(await box(page, HEADCOUNT).inputValue(), '23');
});

test('names stay here until they are asked for', async (t) => {
  const page = await open(t, { path: '#/backups' });
  await openTeam(page, 5);
  const bare = await linkOf(page);
  await page.getByTestId('share-names').check();
  await page.waitForFunction((old) => document.querySelector('[data-testid=share-link]').value !== old, bare);
  const named = await page.getByTestId('share-link').inputValue();
  assert.ok(named.length > bare.length);
  await page.getByTestId('share-names').uncheck();
  await page.waitForFunction((old) => document.querySelector('[data-testid=share-link]').value === old, bare);

  const other = await open(t, { path: new URL(bare).hash });
  await told(other, 'without their names');
});

test('copying says so, the code and the files are there', async (t) => {
  const page = await open(t);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const link = await linkOf(page);
  await page.getByTestId('share-copy').click();
  await told(page, 'The link is copied.');
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), link);
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
  });
  await page.getByTestId('share-copy').click();
  await told(page, 'copy it by hand');

  const code = page.getByTestId('share-qr').locator('svg');
  const { width } = await code.boundingBox();
  assert.ok(width > 250, `${width} px`);
  for (const [name, start] of [['file:qr', '<svg'], ['png:qr', '\u0089PNG'], ['file:scenario', '{"app":"relevo"']]) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator(`[data-do="${name}"]`).first().click(),
    ]);
    assert.ok(readFileSync(await download.path(), 'latin1').startsWith(start), name);
  }
});

test('links that are no good are refused in words, by the address and in the field', async (t) => {
  const page = await open(t, { path: '#/answer?s=1~AAAA' });
  await told(page, 'not complete');
  await settled(page);
  for (const [hash, words] of [
    ['#/answer?s=9~AAAA', 'version 9'],
    [`#/answer?s=1~${'A'.repeat(20_000)}`, 'too long'],
    ['#/answer?s=%3Cscript%3Ealert(1)%3C/script%3E', 'no Relevo link'],
    [`#/answer?s=1~${'%'.repeat(500)}`, 'not complete'],
  ]) {
    await page.evaluate((to) => (location.hash = to), hash);
    await told(page, words);
    assert.ok(!new URL(page.url()).hash.includes('s='), 'the link goes from the address');
  }
  assert.deepEqual(await stored(page), []);

  const link = await linkOf(page);
  await page.getByTestId('open-link').fill(link.slice(0, -5));
  await page.getByTestId('open-link-do').click();
  await page.getByTestId('open-link-trouble').filter({ hasText: 'not complete' }).waitFor();
  assert.equal(new URL(page.url()).hash, '#/share');
  await page.getByTestId('open-link').fill(`Look: <${link}>, and call me.`);
  await page.getByTestId('open-link').press('Enter');
  await told(page, 'unsaved copy');
  await page.waitForURL(/#\/answer$/);
});

test('the keyboard alone copies a link and opens one', async (t) => {
  const page = await open(t);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const link = await linkOf(page);
  await page.getByTestId('share-link').focus();
  await page.keyboard.press('Tab');
  const button = await focused(page);
  assert.deepEqual([button.id, button.seen], ['share-copy', true]);
  await page.keyboard.press('Enter');
  await told(page, 'The link is copied.');
  await page.keyboard.press('Tab');
  assert.equal((await focused(page)).id, 'share-names');
  await page.getByTestId('open-link').focus();
  await page.keyboard.insertText(link);
  await page.keyboard.press('Tab');
  await told(page, 'unsaved copy');
});

test('the page of links speaks Spanish', async (t) => {
  const page = await open(t, SPANISH);
  await linkOf(page);
  await page.getByRole('heading', { name: 'Compartir este escenario' }).waitFor();
  await page.getByRole('button', { name: 'Copiar enlace' }).waitFor();
  await page.getByTestId('open-link').fill('hola');
  await page.getByTestId('open-link-do').click();
  await page.getByTestId('open-link-trouble').filter({ hasText: 'no hay ningún enlace' }).waitFor();
});

for (const dark of [false, true]) {
  for (const [width, height] of [[1440, 900], [390, 844]]) {
    test(`axe finds nothing on the page of links, ${dark ? 'dark' : 'light'}, ${width} px`, async (t) => {
      const page = await open(t, { dark, width, height, reducedMotion: true });
      await linkOf(page);
      await axe(page);
      // The code is dark on light in both themes.
      const fills = page.getByTestId('share-qr').locator('svg :is(rect, path)');
      const colors = await fills.evaluateAll((parts) => parts.map((part) => getComputedStyle(part).fill));
      assert.deepEqual(colors, ['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
      await page.getByTestId('open-link').fill('nothing');
      await page.getByTestId('open-link-do').click();
      await page.getByTestId('open-link-trouble').filter({ hasText: 'no Relevo link' }).waitFor();
      await axe(page);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wide <= 0, 'nothing goes beyond the window');
    });
  }
}
