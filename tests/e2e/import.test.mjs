import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { axe, open } from './harness.mjs';

const fixture = (name) => fileURLToPath(new URL(`../fixtures/import/${name}`, import.meta.url));
const importPage = (t, options = {}) => open(t, { path: '#/import', ...options });
const choose = (page, file) => page.getByTestId('import-file').setInputFiles(file);
const given = (name, text) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

async function previewed(page) {
  await page.getByTestId('import-preview').waitFor();
  assert.ok(await page.getByTestId('import-error').isHidden());
}

const counts = (page) =>
  Promise.all(['p1', 'p2', 'p3', 'p4'].map(async (name) => Number(await page.getByTestId(`import-count-${name}`).innerText())));

/** What is stored of the open scenario; null while nothing was. */
const stored = (page) =>
  page.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => name.startsWith('relevo:scenario:'));
    return key ? JSON.parse(localStorage.getItem(key)).scenario.layers : null;
  });

const TOOLS = [
  ['servicenow.csv', 'ServiceNow', [1, 1, 2, 1]],
  ['jira.csv', 'Jira', [1, 2, 4, 1]],
  ['jira-es.csv', 'Jira', [2, 1, 1, 2]],
  ['zendesk.csv', 'Zendesk', [1, 2, 2, 1]],
  ['pagerduty.csv', 'PagerDuty', [1, 1, 2, 2]],
  ['opsgenie.csv', 'Opsgenie', [1, 1, 1, 2]],
];

for (const [file, tool, expected] of TOOLS) {
  test(`${file} is recognized as ${tool} and its incidents are counted by severity`, async (t) => {
    const page = await importPage(t);
    await choose(page, fixture(file));
    await previewed(page);
    assert.match(await page.getByTestId('import-recognized').innerText(), new RegExp(tool));
    assert.deepEqual(await counts(page), expected);
    assert.match(await page.getByTestId('import-doubts').innerText(), /mostly chance/);
  });
}

test('Freshservice dates that can be read both ways are asked about before anything is read', async (t) => {
  const page = await importPage(t);
  await choose(page, fixture('freshservice.csv'));
  await page.getByTestId('import-day-first-true').waitFor();
  assert.match(await page.getByTestId('import-recognized').innerText(), /Freshservice/);
  assert.equal(await page.getByTestId('import-preview').count(), 0);
  await page.getByTestId('import-day-first-true').check();
  await previewed(page);
  assert.deepEqual(await counts(page), [2, 1, 1, 1]);
  assert.match(await page.getByTestId('import-summary').innerText(), /Apr/);
});

test('an unknown tool is mapped by hand, priorities included', async (t) => {
  const page = await importPage(t);
  await choose(page, fixture('other.csv'));
  await previewed(page);
  assert.ok(await page.getByTestId('import-role-priority').isVisible(), 'the columns are open without asking');
  assert.equal(await page.getByTestId('import-sample').locator('tbody tr').count(), 5);
  await page.getByTestId('import-role-priority').selectOption({ label: 'Wie schlimm' });
  await page.getByTestId('import-role-group').selectOption({ label: 'Abteilung' });
  const red = page.locator('label', { hasText: 'rot' }).getByTestId('import-severity');
  await red.selectOption({ label: 'P1' });
  await page.waitForFunction(() => document.querySelector('[data-testid="import-count-p1"]')?.textContent === '2');
  assert.deepEqual(await counts(page), [2, 0, 2, 0]);
  assert.match(await page.getByTestId('import-layer-table').innerText(), /Nachtlauf/);
});

test('a file can be dropped, and rows can be pasted', async (t) => {
  const page = await importPage(t);
  const text = readFileSync(fixture('zendesk.csv'), 'utf8');
  const data = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'zendesk.csv', { type: 'text/csv' }));
    return transfer;
  }, text);
  await page.getByTestId('import-drop').dispatchEvent('drop', { dataTransfer: data, bubbles: true });
  await previewed(page);
  assert.deepEqual(await counts(page), [1, 2, 2, 1]);

  await page.reload();
  await page.locator('summary', { hasText: 'Paste rows' }).click();
  await page.getByTestId('import-paste').fill(readFileSync(fixture('servicenow.csv'), 'utf8'));
  await page.getByTestId('import-paste-read').click();
  await previewed(page);
  assert.deepEqual(await counts(page), [1, 1, 2, 1]);
});

const BAD = {
  'an empty file': ['', /empty/],
  'a workbook': ['PK\u0003\u0004 and so on', /save the sheet with the tickets as CSV/],
  'one row': ['id,created,priority\n1,2026-03-02 10:00,P1\n', /at least two tickets/],
  'no date column': ['id,name,priority\n1,a,P1\n2,b,P2\n3,c,P3\n', /No column holds dates/],
  'three date formats': [
    'id,created,priority\n1,2026-03-02 10:00,P1\n2,12/Mar/26 3:05 PM,P2\n3,13/03/2026 10:00,P3\n4,14/03/2026 10:00,P3\n',
    /mixes several date formats/,
  ],
};
for (const [what, [text, sentence]] of Object.entries(BAD)) {
  test(`${what} gets a sentence that says what to do, and changes nothing`, async (t) => {
    const page = await importPage(t);
    await choose(page, given('tickets.csv', text));
    const error = page.getByTestId('import-error');
    await error.waitFor();
    assert.equal(await error.getAttribute('role'), 'alert');
    assert.match(await error.innerText(), sentence);
    assert.equal(await page.getByTestId('import-apply').count(), 0);
    assert.equal(await stored(page), null);
    // The way on is open: another file can be chosen at once.
    await choose(page, fixture('zendesk.csv'));
    await previewed(page);
  });
}

test('broken text names the line', async (t) => {
  const page = await importPage(t);
  const rows = Buffer.from('id,created,service\n1,2026-03-02 10:00,Facturación\n2,2026-03-03 10:00,Gestión\n3,2026-03-03 11:00,');
  await choose(page, { name: 't.csv', mimeType: 'text/csv', buffer: Buffer.concat([rows, Buffer.from([0xc3, 0x28, 0x0a])]) });
  await page.getByTestId('import-error').waitFor();
  assert.match(await page.getByTestId('import-error').innerText(), /Line 4/);
});

test('a file over 64 MB is not even read', async (t) => {
  const page = await importPage(t);
  await page.evaluate(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(66 << 20)], 'large.csv'));
    document.querySelector('[data-testid="import-drop"]').dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer }));
  });
  await page.getByTestId('import-error').waitFor();
  assert.match(await page.getByTestId('import-error').innerText(), /66 MB.*64 MB/);
});

test('cancelling a long import leaves the scenario as it was, and another file can be read', async (t) => {
  const page = await importPage(t);
  await page.evaluate(() => {
    const rows = ['id,created,priority,text'];
    for (let i = 0; i < 400_000; i++) {
      rows.push(`${i},2026-06-${String((i % 28) + 1).padStart(2, '0')} ${String(i % 24).padStart(2, '0')}:15,P3,${'x'.repeat(100)}`);
    }
    const transfer = new DataTransfer();
    transfer.items.add(new File([rows.join('\n')], 'long.csv'));
    document.querySelector('[data-testid="import-drop"]').dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer }));
  });
  await page.getByTestId('import-cancel').click();
  await page.getByTestId('import-progress').waitFor({ state: 'detached' });
  assert.match(await page.getByTestId('import-cancelled').innerText(), /cancelled/);
  assert.equal(await page.getByTestId('import-preview').count(), 0);
  assert.equal(await stored(page), null);
  await choose(page, fixture('zendesk.csv'));
  await previewed(page);
  assert.deepEqual(await counts(page), [1, 2, 2, 1]);
});

test('nothing changes before it is applied; then the answer does, and a reload keeps it', async (t) => {
  const page = await open(t, { path: '#/answer' });
  const numbers = page.locator('.numbers');
  await numbers.waitFor();
  const before = await numbers.innerText();
  await page.evaluate(() => (location.hash = '#/import'));
  await choose(page, fixture('servicenow.csv'));
  await previewed(page);
  assert.equal(await stored(page), null);
  await page.getByTestId('import-apply').click();
  await page.waitForURL(/#\/answer$/);
  const notice = page.getByTestId('notice').filter({ hasText: 'Applied' });
  await notice.waitFor();
  await page.waitForFunction((before) => document.querySelector('.numbers')?.innerText !== before, before);
  const layers = await stored(page);
  assert.deepEqual(layers.map((layer) => layer.name).sort(), ['Database', 'Other', 'Web']);
  assert.ok(layers.every((layer) => layer.profile === 'measured' && layer.measured.length === 168));

  await page.reload();
  await page.waitForFunction(() => !document.querySelector('[data-boot]'));
  assert.deepEqual(await stored(page), layers);
  assert.match(page.url(), /#\/answer$/);
});

test('undo brings the scenario of before the import back', async (t) => {
  const page = await importPage(t);
  await choose(page, fixture('servicenow.csv'));
  await previewed(page);
  await page.getByTestId('import-apply').click();
  const notice = page.getByTestId('notice').filter({ hasText: 'Applied' });
  await notice.getByTestId('notice-action').click();
  await page.waitForFunction(() => {
    const key = Object.keys(localStorage).find((name) => name.startsWith('relevo:scenario:'));
    return key && JSON.parse(localStorage.getItem(key)).scenario.layers.every((layer) => layer.profile !== 'measured');
  });
});

test('groups can be put into other layers, and layers be named', async (t) => {
  const page = await importPage(t);
  await choose(page, fixture('servicenow.csv'));
  await previewed(page);
  await page.getByTestId('import-layers').locator('summary').click();
  await page.getByTestId('import-layer-name').first().fill('Tienda');
  await page.keyboard.press('Enter');
  const groups = page.getByTestId('import-group');
  for (let i = 0; i < (await groups.count()); i++) await groups.nth(i).selectOption('0');
  const rows = page.getByTestId('import-layer-table').locator('tbody tr');
  await rows.first().filter({ hasText: 'Tienda' }).locator('td').first().filter({ hasText: /^5$/ }).waitFor();
  assert.equal(await rows.count(), 1);
});

test('stamps written in UTC move to the clock of the service', async (t) => {
  const page = await importPage(t);
  const text = 'id,created,priority\n1,2026-07-06 22:30,P1\n2,2026-07-13 22:30,P2\n3,2026-07-20 10:30,P3\n';
  await choose(page, given('tickets.csv', text));
  await previewed(page);
  const at = async (slot) => Number(await page.getByTestId('import-heatmap').locator(`[data-slot="${slot}"]`).innerText());
  assert.equal(await at(22), 2);
  await page.getByTestId('import-written-utc').check();
  // Madrid is two hours ahead in July: Monday 22:30 there is Tuesday 00:30.
  await page.waitForFunction(() => document.querySelector('[data-testid="import-heatmap"] [data-slot="24"]')?.textContent === '2');
  assert.equal(await at(22), 0);
  assert.equal(await at(12), 1);
});

test('left-out rows can be downloaded', async (t) => {
  const page = await importPage(t);
  await choose(page, fixture('servicenow.csv'));
  await previewed(page);
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId('import-rejects').click()]);
  const text = readFileSync(await download.path(), 'utf8');
  assert.match(text, /no opening date/);
  assert.match(text, /INC0005/);
});

test('the import speaks Spanish', async (t) => {
  const page = await importPage(t, { locale: 'es-ES' });
  await choose(page, fixture('jira-es.csv'));
  await previewed(page);
  assert.match(await page.getByTestId('import-recognized').innerText(), /Reconocido como exportación de Jira/);
  assert.match(await page.getByTestId('import-layer-table').innerText(), /Aplicación/);
  assert.equal(await page.getByTestId('import-apply').innerText(), 'Aplicar al escenario');
});

for (const dark of [false, true]) {
  test(`axe finds nothing on the preview, ${dark ? 'dark' : 'light'}`, async (t) => {
    const page = await importPage(t, { dark });
    await axe(page);
    await choose(page, fixture('other.csv'));
    await previewed(page);
    await page.getByTestId('import-layers').locator('summary').click();
    await axe(page);
  });
}

test('at 390 px nothing scrolls sideways but the tables in their boxes', async (t) => {
  const page = await importPage(t, { width: 390, height: 844, locale: 'es-ES' });
  await choose(page, fixture('servicenow.csv'));
  await previewed(page);
  for (const fold of ['import-columns', 'import-layers']) await page.getByTestId(fold).locator('summary').first().click();
  const [scroll, client] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  assert.ok(scroll <= client, `${scroll} > ${client}`);
});

test('the keyboard alone pastes, reads and applies', async (t) => {
  const page = await importPage(t);
  await page.locator('summary', { hasText: 'Paste rows' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.insertText(readFileSync(fixture('zendesk.csv'), 'utf8'));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await previewed(page);
  await page.waitForFunction(() => document.activeElement?.dataset.testid === 'import-preview-title');
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.dataset.testid === 'import-apply')) break;
  }
  await page.keyboard.press('Enter');
  await page.waitForURL(/#\/answer$/);
  assert.equal(await page.getByTestId('notice').filter({ hasText: 'Applied' }).count(), 1);
});

test('the plan is held against the times of first response, month by month, and leads to what explains the difference', async (t) => {
  const page = await importPage(t);
  await choose(page, fixture('late-nights.csv'));
  const title = page.getByTestId('import-backtest-title');
  await title.waitFor();
  assert.match(await title.innerText(), /less often than the plan predicts: 71\.4\s%/);
  const backtest = page.getByTestId('import-backtest');
  const months = backtest.locator('.scroll').nth(1).locator('tbody tr');
  const all = await months.allInnerTexts();
  assert.equal(all.length, 3);
  await page.getByTestId('import-backtest-months').selectOption({ label: 'P2' });
  await page.waitForFunction(
    (before) => document.querySelectorAll('[data-testid=import-backtest] .scroll')[1].querySelector('tbody tr').innerText !== before,
    all[0],
  );
  assert.equal(await months.count(), 3);
  const link = backtest.getByRole('button', { name: 'Nine in ten answered in' });
  await link.click();
  await page.waitForFunction(() => document.activeElement?.closest('[data-testid^="field-service."]'));
});
