// Two tabs on one scenario: whoever writes, every edit is in the scenario or in a copy that has a name.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from './harness.mjs';
import { box, enter, kept, notice, saved, settled, storedDocument } from './steps.mjs';

const HEADCOUNT = 'team.groups.0.headcount';
const HOURS = 'team.groups.0.contract_hours';
// A minute by hand: RELEVO_SECONDS=60.
const SECONDS = Number(process.env.RELEVO_SECONDS ?? 8);

async function another(page) {
  const second = await page.context().newPage();
  await second.goto(`${page.base}#/answer`);
  await second.waitForFunction(() => !document.querySelector('[data-boot]') && !document.querySelector('[data-testid=computing]'));
  return second;
}

const documents = async (page) =>
  Object.entries(await kept(page)).flatMap(([key, text]) => (key.startsWith('relevo:scenario:') ? [JSON.parse(text)] : []));

test('the later writer gets a copy and a sentence; what the other did can be seen', async (t) => {
  const first = await open(t);
  await enter(first, HEADCOUNT, '9');
  await saved(first);
  const second = await another(first);
  assert.equal(await box(second, HEADCOUNT).inputValue(), '9');
  await enter(second, HEADCOUNT, '10');
  await saved(second);
  await notice(first, 'Another tab changed this scenario').waitFor();
  await enter(first, HEADCOUNT, '11');
  await notice(first, 'goes on as “Software company (copy)”').waitFor();
  await first.waitForFunction(() => Object.values(localStorage).some((text) => text.includes('"headcount":11')));
  const found = (await documents(first)).map(({ name, scenario }) => [name, scenario.team.groups[0].headcount]);
  assert.deepEqual(Object.fromEntries(found), { 'Software company': 10, 'Software company (copy)': 11 });
});

test('theirs is opened, or mine kept as a copy, from the notice', async (t) => {
  const first = await open(t);
  await enter(first, HEADCOUNT, '9');
  await saved(first);
  const second = await another(first);
  await enter(second, HEADCOUNT, '10');
  await notice(first, 'Another tab changed').getByRole('button', { name: 'Show the other tab’s' }).click();
  assert.equal(await box(first, HEADCOUNT).inputValue(), '10');
  await enter(first, HEADCOUNT, '12');
  await saved(first);
  assert.equal((await documents(first)).length, 1, 'it goes on in the same scenario');
  await notice(second, 'Another tab changed').getByRole('button', { name: 'Keep mine as a copy' }).click();
  await saved(second);
  const found = (await documents(second)).map(({ scenario }) => scenario.team.groups[0].headcount).sort();
  assert.deepEqual(found, [10, 12]);
  assert.equal((await storedDocument(second)).name, 'Software company (copy)');
});

test('what was typed a moment before theirs is shown goes on as a copy', async (t) => {
  const first = await open(t);
  await enter(first, HEADCOUNT, '9');
  await saved(first);
  const second = await another(first);
  await enter(second, HEADCOUNT, '10');
  await notice(first, 'Another tab changed').waitFor();
  await first.evaluate((path) => {
    const field = document.querySelector(`[data-testid="field-${path}"] input[type=text]`);
    field.focus();
    field.value = '13';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
    document.querySelector('[data-testid="notice-action"]').click();
  }, HEADCOUNT);
  await first.waitForFunction((path) => document.querySelector(`[data-testid="field-${path}"] input[type=text]`).value === '10', HEADCOUNT);
  const found = (await documents(first)).map(({ name, scenario }) => [name, scenario.team.groups[0].headcount]);
  assert.deepEqual(Object.fromEntries(found), { 'Software company': 10, 'Software company (copy)': 13 });
});

test(`two tabs edit for ${SECONDS} seconds, and no edit is lost`, async (t) => {
  const first = await open(t);
  await enter(first, HEADCOUNT, '9');
  await saved(first);
  const second = await another(first);
  // No value comes twice, so that the last one is not taken for an earlier one.
  const values = [(count) => 10 + (count % 480), (count) => 10 + (count % 400) / 10];
  const edits = [0, 0];
  const until = Date.now() + 1_000 * SECONDS;
  const work = async (page, who) => {
    while (Date.now() < until) {
      edits[who] += 1;
      await enter(page, who ? HOURS : HEADCOUNT, String(values[who](edits[who])));
      if (edits[who] % 7 === 0) await page.waitForTimeout(Math.random() * 400);
    }
  };
  await Promise.all([work(first, 0), work(second, 1)]);
  await Promise.all([saved(first), saved(second)]);
  await first.waitForTimeout(600);
  const [mine, theirs] = edits.map((count, who) => values[who](count));
  const found = await documents(first);
  assert.ok(found.some(({ scenario }) => scenario.team.groups[0].headcount === mine), `the last of ${edits[0]} edits of one tab`);
  assert.ok(found.some(({ scenario }) => scenario.team.groups[0].contract_hours === theirs), `the last of ${edits[1]} edits of the other`);
  assert.equal(new Set(found.map(({ name }) => name)).size, found.length, 'each has a name of its own');
  t.diagnostic(`${edits.join(' and ')} edits, ${found.length} scenarios`);
});

test('a tab that slept while the other saved many times is told once, and makes no copy', async (t) => {
  const first = await open(t);
  await enter(first, HEADCOUNT, '9');
  await saved(first);
  const second = await another(first);
  // Its events come only when it wakes, all at once.
  await first.evaluate(() => {
    window.slept = [];
    addEventListener('storage', (event) => {
      if (window.slept) {
        event.stopImmediatePropagation();
        window.slept.push(event);
      }
    }, true);
  });
  for (const value of ['10', '11', '12']) {
    await enter(second, HEADCOUNT, value);
    await saved(second);
    await second.waitForFunction((number) => Object.values(localStorage).some((text) => text.includes(`"headcount":${number}`)), value);
  }
  await first.waitForFunction(() => window.slept.filter(({ key }) => key.startsWith('relevo:scenario:')).length >= 3);
  await first.evaluate(() => {
    const slept = window.slept;
    window.slept = null;
    for (const { key, newValue, oldValue } of slept) dispatchEvent(new StorageEvent('storage', { key, newValue, oldValue }));
  });
  await notice(first, 'Another tab changed').waitFor();
  await first.waitForTimeout(400);
  assert.equal(await notice(first, 'copy').filter({ hasText: 'goes on' }).count(), 0);
  assert.deepEqual((await documents(first)).map(({ scenario }) => scenario.team.groups[0].headcount), [12]);
});

test('what is cleared while it is open is stored again', async (t) => {
  const first = await open(t);
  await enter(first, HEADCOUNT, '9');
  await saved(first);
  const second = await another(first);
  await settled(second);
  await second.evaluate(() => localStorage.clear());
  await notice(first, 'was cleared').waitFor();
  assert.equal((await storedDocument(first)).scenario.team.groups[0].headcount, 9);
});
