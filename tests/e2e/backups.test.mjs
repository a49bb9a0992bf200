// Backups as a system: people from a spreadsheet, leave that leaves a gap, training that closes it, what was agreed and
// what happened, taken away as files.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from './harness.mjs';
import { csv, openTeam, side } from './people.mjs';
import { downloaded, focused, group, reloaded, saved, settled, shown, storedDocument } from './steps.mjs';

const LAYERS = ['Web application', 'Database', 'Infrastructure'];

/** A small team that knows everything, and four backups who know nothing yet. */
const SMALL = [
  ['Name', ...LAYERS],
  ...[1, 2, 3, 4, 5].map((at) => [`Engineer ${at}`, 'Assigned', 'Assigned', 'Assigned']),
  ...[1, 2, 3, 4].map((at) => [`Substitute ${at}`, 'Backup', 'Backup', 'Backup']),
];

async function take(page, text) {
  await side(page, 'people');
  await page.getByTestId('people-file').setInputFiles({ name: 'team.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.getByTestId('people-preview').waitFor();
}

async function leave(page, who, from, to) {
  await page.getByTestId('leave-who').selectOption(who);
  await page.getByTestId('leave-from').fill(from);
  await page.getByTestId('leave-to').fill(to);
  await page.getByTestId('leave-to').blur();
  await page.getByTestId('leave-add').click();
  await page.locator(`[data-testid="leave-row-from"][value="${from}"]`).last().waitFor();
}

test('a team from a spreadsheet, leave in August, the shortage, training, and it is gone', async (t) => {
  const page = await open(t, { path: '#/backups' });
  await take(page, SMALL.map((row) => row.join(';')).join('\r\n'));
  await page.getByTestId('take-replace').click();
  await page.getByTestId('roster').waitFor();
  // Headcount follows from the list, and is only shown.
  await group(page, 'team');
  assert.equal(await page.getByTestId('field-team.groups.0.headcount').locator('input').count(), 0);
  assert.match(await page.getByTestId('field-team.groups.0.headcount').innerText(), /5\s+From the list of people/);

  await side(page, 'absence');
  await leave(page, 'Engineer 1', '2027-08-02', '2027-08-13');
  await side(page, 'months');
  const short = () => page.getByTestId('dry').innerText();
  assert.match(await short(), /Aug/, 'in August backups are too few');

  await side(page, 'people');
  for (const id of [6, 7, 8, 9]) {
    await page.getByTestId(`open-${id}`).click();
    for (const layer of [0, 1, 2]) {
      await page.getByTestId(`visits-${layer}`).fill('2');
      await page.getByTestId(`visits-${layer}`).press('Enter');
      await page.getByTestId(`visits-${layer}`).blur();
      await shown(page);
    }
    await page.getByTestId(`open-${id}`).click();
  }
  await side(page, 'months');
  assert.doesNotMatch(await page.locator('.results').innerText(), /Aug: need/, 'and the shortage of August is gone');

  // All of it is kept, and the answer knows it.
  await saved(page);
  const { scenario } = await storedDocument(page);
  assert.equal(scenario.staff.people.length, 9);
  assert.equal(scenario.staff.leave.length, 1);
  assert.equal(scenario.team.groups[0].headcount, 5);
  await reloaded(page);
  await side(page, 'people');
  assert.equal(await page.getByTestId('name-8').inputValue(), 'Substitute 3');
  await page.getByTestId('tab-answer').click();
  await settled(page);
  assert.match(await page.getByTestId('plan-name').innerText(), /5 people/);
});

test('lines of a spreadsheet that cannot be read are kept with their reason, and nothing in them is executed', async (t) => {
  const page = await open(t, { path: '#/backups' });
  const rows = [
    ['Name', 'People', ...LAYERS, 'Mainframe'],
    ['<img src=x onerror=alert(1)>', '1', 'A', '', '', 'A'],
    ['Fine', '2', 'A', 'B', '', ''],
    ['Too many', '10000', 'A', '', '', ''],
    ['Odd role', '1', 'pilot', '', '', ''],
    ['N'.repeat(500), '1', '', 'A', '', ''],
  ];
  await take(page, rows.map((row) => row.join(',')).join('\n'));
  assert.match(await page.getByTestId('people-unknown').innerText(), /Mainframe/);
  assert.equal(await page.getByTestId('people-rejects').locator('tbody tr').count(), 2);
  const file = await downloaded(page, () => page.getByTestId('people-rejects').getByRole('button').click());
  assert.match(file.text, /Too many,10000/);
  assert.match(file.text, /Odd role/);
  await page.getByTestId('take-replace').click();
  await page.getByTestId('roster').waitFor();
  assert.equal(await page.getByTestId('name-1').inputValue(), '<img src=x onerror=alert(1)>');
  assert.equal(await page.locator('.results img').count(), 0);
});

test('who covers whom is proposed, agreed step by step, and taken away without names', async (t) => {
  const page = await open(t, { path: '#/backups' });
  await openTeam(page, 12);
  await side(page, 'ledger');
  await page.getByTestId('propose-all').click();
  await page.getByTestId('ledger-table').getByTestId('state-notified').first().waitFor();
  const calendar = await downloaded(page, () => page.locator('[data-do="file:calendar"]').first().click());
  assert.match(calendar.name, /\.ics$/);
  assert.match(calendar.text, /^BEGIN:VCALENDAR\r\n/);
  assert.match(calendar.text, /STATUS:TENTATIVE/);
  assert.ok(!calendar.text.includes('Engineer'), 'nobody is named');
  const confirm = page.getByTestId('ledger-table').getByTestId('state-notified').first();
  await confirm.click();
  await shown(page);
  const named = await downloaded(page, () => page.locator('[data-do="file:calendar-named"]').first().click());
  assert.ok(named.text.includes('Engineer'), 'names where they are asked for');
  const uid = (text) => text.match(/UID:cover-[^\r]*/)[0];
  assert.equal(uid(named.text), uid(calendar.text), 'the same event as before');
});

test('weeks that happened are recorded against the projection, and kept as a record', async (t) => {
  const page = await open(t, { path: '#/backups' });
  await openTeam(page, 12);
  await side(page, 'ledger');
  const week = page.getByTestId('measure').locator('tbody tr').first();
  for (const [field, value] of [['visits', '7'], ['covered', '6']]) {
    await week.getByTestId(`week-${field}`).fill(value);
    await week.getByTestId(`week-${field}`).blur();
    await shown(page);
  }
  await page.locator('[data-do="file:actuals"]').waitFor();
  const file = await downloaded(page, () => page.locator('[data-do="file:actuals"]').click());
  assert.match(file.text, /,7,6,/);
  await saved(page);
  assert.deepEqual(((await storedDocument(page)).scenario.staff.actuals ?? []).map(({ visits, covered }) => [visits, covered]), [[7, 6]]);
});

test('by keyboard alone: the parts, a role, a person more', async (t) => {
  const page = await open(t, { path: '#/backups' });
  await openTeam(page, 12);
  const tab = async (to) => {
    for (let step = 0; step < 400; step += 1) {
      await page.keyboard.press('Tab');
      if ((await page.evaluate(() => document.activeElement?.dataset.testid)) === to) return;
    }
    assert.fail(`no way to ${to} by Tab`);
  };
  await page.locator('main').focus();
  await tab('side-people');
  assert.ok((await focused(page)).seen, 'the focus can be seen');
  await page.keyboard.press('Enter');
  await page.getByTestId('roster').waitFor();
  await tab('role-1-1');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await shown(page);
  await saved(page);
  const { staff } = (await storedDocument(page)).scenario;
  assert.equal(staff.people[0].skills[1].role, 'B');
  await tab('add');
  await page.keyboard.press('Enter');
  await page.getByTestId('name-13').waitFor();
});

test('in Spanish, and 300 people are at hand', async (t) => {
  const page = await open(t, { path: '#/backups', locale: 'es-ES' });
  await page.getByTestId('side-people').click();
  await shown(page);
  await take(page, csv(300, ['Aplicación web', 'Base de datos', 'Infraestructura']));
  await page.getByTestId('take-replace').click();
  await page.getByTestId('roster').waitFor();
  assert.equal(await page.getByTestId('roster').locator('[data-testid^="name-"]').count(), 25);
  await page.getByTestId('find').fill('Engineer 299');
  await page.getByTestId('find').blur();
  await page.getByTestId('name-299').waitFor();
  assert.equal(await page.getByTestId('roster').locator('[data-testid^="name-"]').count(), 1);
  assert.match(await page.getByTestId('field-team.groups.0.headcount').innerText(), /250/);
});
