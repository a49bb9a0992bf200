// Whatever the browser's storage does and whatever stands in it: the page works, says so, and loses nothing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from './harness.mjs';
import {
  box, downloaded, enter, example, exported, go, kept, library, notice, numbers, openFile, pickFile, reloaded, saved, settled, storedDocument, unfold,
} from './steps.mjs';

const HEADCOUNT = 'team.groups.0.headcount';

/** The example as a document, to make others of. */
async function sample(t) {
  const page = await open(t);
  return JSON.parse((await exported(page)).text);
}

/** Opens the page with a scenario already stored; every load after the first finds what the app left. */
async function openWith(t, text, options = {}) {
  const page = await open(t, { path: 'not-the-app', mounted: false, allow: [/404/], ...options });
  await page.evaluate((stored) => {
    localStorage.setItem('relevo:index', JSON.stringify({ current: 'mine', origin: '' }));
    localStorage.setItem('relevo:scenario:mine', stored);
  }, text);
  await page.goto(`${page.base}#/answer`);
  await page.waitForFunction(() => document.querySelector('script[data-wasm]') && !document.querySelector('[data-boot]'));
  return page;
}

test('storage blocked: the planner works, says so, and offers the file', async (t) => {
  const page = await open(t, {
    before: () => {
      for (const name of ['localStorage', 'sessionStorage']) {
        Object.defineProperty(globalThis, name, {
          get() {
            throw new DOMException('The operation is insecure.', 'SecurityError');
          },
        });
      }
    },
  });
  await notice(page, 'does not let the page store anything').waitFor();
  await settled(page);
  const before = await numbers(page);
  await enter(page, HEADCOUNT, '15');
  await settled(page);
  assert.notDeepEqual(await numbers(page), before);
  await page.getByTestId('saved-state').filter({ hasText: 'Not saved: storage is blocked' }).waitFor();
  assert.equal(await notice(page, 'does not let the page store anything').count(), 1, 'it is said once');
  const file = await downloaded(page, () => notice(page, 'does not let').getByTestId('notice-action').click());
  assert.equal(JSON.parse(file.text).scenario.team.groups[0].headcount, 15);
  await page.getByTestId('language').click();
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'es');
  await page.getByTestId('undo').click();
  assert.equal(await box(page, HEADCOUNT).inputValue(), '7');
  await page.getByTestId('redo').click();
  // Memory keeps what is left for an example as long as the page is open.
  await example(page, 'mine');
  await library(page);
  await page.getByRole('row').filter({ hasText: 'Empresa de software' }).or(page.getByRole('row').filter({ hasText: 'Software company' })).getByRole('button').first().click();
  await page.waitForURL(/#\/answer/);
  assert.equal(await box(page, HEADCOUNT).inputValue(), '15');
  // Nobody else writes there.
  const name = await page.getByTestId('scenario-name').inputValue();
  for (const value of ['16', '17']) {
    await enter(page, HEADCOUNT, value);
    await page.waitForTimeout(400);
  }
  assert.equal(await page.getByTestId('scenario-name').inputValue(), name);
  assert.equal(await notice(page, 'Otra pestaña').count(), 0);
  await library(page);
  assert.equal(await page.locator('[data-testid^="row-"]').count(), 2);
});

test('storage full: the planner works, says so, offers the file, and saves once there is room', async (t) => {
  const page = await open(t, {
    before: () => {
      const write = Storage.prototype.setItem;
      globalThis.full = true;
      Storage.prototype.setItem = function (...args) {
        if (globalThis.full) throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
        return write.apply(this, args);
      };
    },
  });
  await settled(page);
  assert.equal(await page.getByTestId('notice').count(), 0, 'nothing to say before there is something to store');
  await enter(page, HEADCOUNT, '15');
  await notice(page, 'storage of this browser is full').waitFor();
  await page.getByTestId('saved-state').filter({ hasText: 'Not saved: storage is full' }).waitFor();
  await settled(page);
  const file = await downloaded(page, () => notice(page, 'is full').getByTestId('notice-action').click());
  assert.equal(JSON.parse(file.text).scenario.team.groups[0].headcount, 15);

  await page.evaluate(() => (globalThis.full = false));
  await enter(page, HEADCOUNT, '16');
  await saved(page);
  assert.equal(await notice(page, 'is full').count(), 0, 'the notice goes when it is over');
  assert.equal((await storedDocument(page)).scenario.team.groups[0].headcount, 16);
});

/** Another program of the same address fills what room there is. */
const fill = (page) =>
  page.evaluate(() => {
    for (let size = 4 << 20, i = 0; size >= 1; ) {
      try {
        localStorage.setItem(`other:${i++}`, 'x'.repeat(size));
      } catch {
        size >>= 1;
      }
    }
  });

test('without any room a scenario can still be deleted, and brought back', async (t) => {
  const page = await open(t);
  await example(page, 'bank');
  await saved(page);
  await example(page, 'mine');
  await saved(page);
  await fill(page);
  await library(page);
  const row = page.locator('[data-testid^="row-"]').filter({ hasText: 'Bank' });
  const id = (await row.getAttribute('data-testid')).slice('row-'.length);
  const before = (await kept(page))[`relevo:scenario:${id}`];
  await page.getByTestId(`delete-${id}`).click();
  await page.getByTestId('library-undo').waitFor();
  const deleted = await kept(page);
  assert.ok(deleted[`relevo:trash:${id}`] && !deleted[`relevo:scenario:${id}`]);
  await page.evaluate(() => localStorage.removeItem('other:0'));
  await page.getByTestId('library-undo').click();
  await row.waitFor();
  assert.ok(before && (await kept(page))[`relevo:scenario:${id}`]);
});

test('storage really full of something else: the same', async (t) => {
  const page = await open(t);
  await fill(page);
  await enter(page, HEADCOUNT, '15');
  await notice(page, 'storage of this browser is full').waitFor();
  await page.evaluate(() => localStorage.removeItem('other:0'));
  await enter(page, HEADCOUNT, '16');
  await saved(page);
  assert.equal((await storedDocument(page)).scenario.team.groups[0].headcount, 16);
});

for (const [what, make] of [
  ['no JSON', () => 'not a scenario \u0000 at all'],
  ['cut off', (sample) => JSON.stringify(sample).slice(0, 700)],
  ['something else', () => '{"app":"another","scenario":{}}'],
  ['empty', () => ' '],
  ['of a wrong type', () => '[1, 2, 3]'],
]) {
  test(`a stored scenario that is ${what} is put aside untouched, and can be taken away`, async (t) => {
    const text = make(await sample(t));
    const page = await openWith(t, text);
    await notice(page, 'could not be read').waitFor();
    await settled(page);
    assert.match(await page.getByTestId('verdict').innerText(), /^You do not need 24\/7/);
    assert.ok(Object.values(await kept(page)).includes(text), 'the text is kept as it was');
    const file = await downloaded(page, () => notice(page, 'could not be read').getByTestId('notice-action').click());
    assert.equal(file.text, text);

    await enter(page, HEADCOUNT, '9');
    await saved(page);
    assert.ok(Object.values(await kept(page)).includes(text), 'what is saved later leaves it alone');
    await reloaded(page);
    assert.equal(await box(page, HEADCOUNT).inputValue(), '9');
    assert.ok(Object.values(await kept(page)).includes(text));
  });
}

test('a stored scenario of a newer version stays where it is', async (t) => {
  const text = JSON.stringify({ ...(await sample(t)), schema: 999, later: { things: true } });
  const page = await openWith(t, text);
  await notice(page, 'A newer version of Relevo saved this scenario').waitFor();
  await settled(page);
  await enter(page, HEADCOUNT, '9');
  await saved(page);
  assert.equal((await kept(page))['relevo:scenario:mine'], text);
  await library(page);
  await page.getByTestId('more-mine').click();
  const file = await downloaded(page, () => page.getByTestId('raw-mine').click());
  assert.equal(file.text, text);
});

test('wrong values in a stored scenario are mended one by one, and each is told', async (t) => {
  const document = await sample(t);
  document.name = 'Mended';
  Object.assign(document.scenario.team.groups[0], { headcount: -3, contract_hours: 'forty' });
  document.scenario.layers[0].incidents_per_month[0] = 1e9;
  document.scenario.surprise = true;
  delete document.scenario.money.hourly_cost;
  const page = await openWith(t, JSON.stringify(document));
  const told = notice(page, '5 values were changed');
  await told.waitFor();
  const lines = await told.getByRole('listitem').allInnerTexts();
  for (const path of [
    'team.groups.0.headcount', 'team.groups.0.contract_hours', 'layers.0.incidents_per_month.0', 'surprise', 'money.hourly_cost',
  ]) {
    assert.equal(lines.filter((line) => line.startsWith(`${path}:`)).length, 1, `${path} in ${lines.join('\n')}`);
  }
  assert.equal(await box(page, HEADCOUNT).inputValue(), '0');
  assert.equal(await page.getByTestId('scenario-name').inputValue(), 'Mended');
  for (const value of await numbers(page)) assert.match(value, /\S/);
});

test('nonsense in every other key does no harm', async (t) => {
  const page = await open(t);
  await enter(page, HEADCOUNT, '9');
  await saved(page);
  await page.evaluate(() => {
    for (const key of ['relevo:index', 'relevo:prefs', 'relevo:baseline', 'relevo:snapshots:x', 'relevo:trash:x', 'relevo:previous:x']) localStorage.setItem(key, '{"current": 7, "locale":');
    for (const key of ['relevo:open', 'relevo:tab', 'relevo:history']) sessionStorage.setItem(key, '{"x":');
  });
  await reloaded(page);
  assert.equal(await box(page, HEADCOUNT).inputValue(), '9', 'the scenario is found without the index');
  await settled(page);
});

test('a file that was exported opens again as the same scenario', async (t) => {
  const page = await open(t);
  await example(page, 'bank');
  await enter(page, HEADCOUNT, '21');
  await page.getByTestId('scenario-name').fill('Banco «Ñandú» & co');
  await page.getByTestId('scenario-name').press('Enter');
  await settled(page);
  const shown = [await page.getByTestId('verdict').innerText(), ...(await numbers(page))];
  const file = await exported(page);
  assert.equal(file.name, 'banco-ñandú-co.json');
  const document = JSON.parse(file.text);
  assert.equal(document.app, 'relevo');
  assert.equal(document.scenario.team.groups[0].headcount, 21);

  const other = await open(t);
  await settled(other);
  await openFile(other, file.name, file.text);
  assert.equal(await notice(other, 'changed on opening').count(), 0);
  await settled(other);
  assert.deepEqual([await other.getByTestId('verdict').innerText(), ...(await numbers(other))], shown);
  assert.equal(await other.getByTestId('scenario-name').inputValue(), 'Banco «Ñandú» & co');
  assert.deepEqual(JSON.parse((await exported(other)).text).scenario, document.scenario);
  await saved(other);
  await reloaded(other);
  assert.equal(await box(other, HEADCOUNT).inputValue(), '21');
});

for (const [what, text, sentence] of [
  ['no JSON', 'id;opened;closed\n1;2;3', /stops being readable at line 1, column 1\./],
  ['broken in the middle', '{"app": "relevo",\n "scenario": {"zone" "UTC"}}', /stops being readable at line 2, column 22\./],
  ['deeper than any scenario', '['.repeat(100_000), /stops being readable at line 1, column 128\./],
  ['of a number beyond all numbers', '{"app":"relevo","scenario":{"saved":1e999}}', /stops being readable at line 1, column 37\./],
  ['of half a character', '{"app":"relevo","scenario":{},"name":"\\ud800"}', /stops being readable at line 1, column 45\./],
  ['another program’s', '{"scenario": {"layers": []}}', /not a Relevo scenario/],
  ['empty', '', /nothing in it/],
  ['from the future', '{"app":"relevo","schema":99,"scenario":{}}', /newer version of Relevo \(format 99/],
  ['too large', ' '.repeat((4 << 20) + 1) + '{}', /larger than 4 MB/],
  ['no text', Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x89]), /not imported/],
]) {
  test(`a file that is ${what} is refused in a sentence, and the scenario stays`, async (t) => {
    const page = await open(t);
    await enter(page, HEADCOUNT, '9');
    await saved(page);
    const before = await storedDocument(page);
    await pickFile(page, 'wrong.json', text);
    const told = await notice(page, '“wrong.json” was not imported').innerText();
    assert.match(told, sentence);
    assert.match(told, /Nothing was changed/);
    await go(page, 'answer');
    assert.equal(await box(page, HEADCOUNT).inputValue(), '9');
    assert.deepEqual(await storedDocument(page), before);
    await settled(page);
  });
}

test('numbers come back to the last bit, however many digits they take', async (t) => {
  const numbers = { hourly_cost: 30.000000000000004, tools: 0.1 + 0.2, backup_retainer: 1e-7 };
  const document = await sample(t);
  Object.assign(document.scenario.money, numbers);
  const page = await openWith(t, JSON.stringify(document));
  await enter(page, HEADCOUNT, '9');
  await saved(page);
  const { money } = (await storedDocument(page)).scenario;
  for (const [name, value] of Object.entries(numbers)) assert.equal(money[name], value, name);
});

test('a file with impossible values opens mended, each told', async (t) => {
  const document = await sample(t);
  document.scenario.layers = Array.from({ length: 13 }, () => document.scenario.layers[0]);
  document.scenario.team.groups[0].headcount = -1;
  const page = await open(t);
  await pickFile(page, 'thirteen.json', JSON.stringify(document));
  await page.getByTestId('import-preview').waitFor();
  await unfold(page, 'main');
  const told = await page.getByTestId('import-preview').innerText();
  assert.match(told, /layers: 13 found; the first 12 are used/);
  assert.match(told, /team\.groups\.0\.headcount: .1 is out of bounds; using 0/);
  await page.getByTestId('import-do').click();
  await page.waitForURL(/#\/answer/);
  await page.getByTestId('tab-coverage').click();
  await page.getByTestId('layer').nth(12).waitFor();
  assert.equal(await page.getByTestId('layer').count(), 13, 'twelve layers, and all of them');
});

test('a name with markup in a file is shown as text', async (t) => {
  const document = await sample(t);
  const name = '<img src=x onerror=alert(1)>"&amp;';
  document.scenario.layers[0].name = name;
  const page = await open(t);
  await openFile(page, 'markup.json', JSON.stringify(document));
  for (const [tab, part, place] of [['tab-models', 'part-layers', 'layer-verdicts'], ['tab-coverage', 'layer', 'layer']]) {
    await page.getByTestId(tab).click();
    await page.getByTestId(part).first().click();
    await page.getByTestId(place).filter({ hasText: name }).waitFor();
    assert.equal(await page.locator('img').count(), 0);
  }
});

test('a change is kept even when the page is closed at once', async (t) => {
  const page = await open(t);
  await box(page, HEADCOUNT).fill('13');
  await reloaded(page);
  assert.equal(await box(page, HEADCOUNT).inputValue(), '13');
});
