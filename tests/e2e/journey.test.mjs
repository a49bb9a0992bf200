// A new manager's first minute: an answer on arrival, an own team, the weak hours, the reasons, and all of it kept.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { open } from './harness.mjs';
import { box, enter, example, group, numbers, reloaded, saved, settled, shown, storedDocument, library } from './steps.mjs';

test('the first page answers for an example before anything is typed', async (t) => {
  const page = await open(t);
  await settled(page);
  assert.match(await page.getByTestId('verdict').innerText(), /^You do not need 24\/7 staff\..*\d/s);
  assert.match(await page.getByTestId('grade').innerText(), /Covered|Thin|At risk|Not covered/);
  for (const value of await numbers(page)) assert.match(value, /\d/);
  assert.equal(await page.getByTestId('heatmap').locator('[data-slot]').count(), 168);
  assert.match(await page.getByTestId('map-title').innerText(), /\w/);
  assert.equal(await page.getByTestId('saved-state').innerText(), 'Example, unchanged');
  assert.ok((await page.getByTestId('next').getByTestId('apply').count()) > 0, 'something to do next');
  assert.ok((await page.getByTestId('models').locator('tbody tr').count()) > 1, 'models to compare');
});

test('an own team changes the answer, and a reload keeps it with its page', async (t) => {
  const page = await open(t);
  await settled(page);
  const before = await numbers(page);
  const verdict = await page.getByTestId('verdict').innerText();
  await group(page, 'tickets');

  await enter(page, 'team.groups.0.headcount', '3');
  await settled(page);
  const smaller = await numbers(page);
  assert.notEqual(smaller[0], before[0], 'fewer people, other shifts short');
  assert.notEqual(smaller[2], before[2], 'fewer people, another cost');

  await enter(page, 'team.groups.0.contract_hours', '30');
  await enter(page, 'layers.0.incidents_per_month.0', '9');
  await settled(page);
  const own = await numbers(page);
  assert.notEqual(own[2], smaller[2], 'shorter contracts and more outages, another cost');
  assert.notEqual(await page.getByTestId('verdict').innerText(), verdict);
  await saved(page);

  const { scenario } = await storedDocument(page);
  assert.equal(scenario.team.groups[0].headcount, 3);
  assert.equal(scenario.team.groups[0].contract_hours, 30);
  assert.equal(scenario.layers[0].incidents_per_month[0], 9);

  await page.getByTestId('scenario-name').fill('My own team');
  await page.getByTestId('scenario-name').press('Enter');
  const told = await page.getByTestId('verdict').innerText();
  await page.getByTestId('tab-coverage').click();
  await page.getByTestId('coverage-title').waitFor();
  await saved(page);
  await reloaded(page);
  await page.getByTestId('coverage-title').waitFor();
  assert.match(page.url(), /#\/coverage$/);
  await saved(page);
  assert.equal(await page.getByTestId('scenario-name').inputValue(), 'My own team');
  assert.equal(await box(page, 'team.groups.0.headcount').inputValue(), '3');
  assert.equal(await box(page, 'layers.0.incidents_per_month.0').inputValue(), '9');
  await page.getByTestId('tab-answer').click();
  await settled(page);
  assert.deepEqual(await numbers(page), own);
  assert.equal(await page.getByTestId('verdict').innerText(), told);
});

test('a slider changes the number beside it, and the answer', async (t) => {
  const page = await open(t);
  await settled(page);
  const before = await numbers(page);
  await page.getByTestId('field-team.groups.0.headcount').locator('input[type=range]').evaluate((range) => {
    range.value = range.max;
    range.dispatchEvent(new Event('input', { bubbles: true }));
  });
  assert.ok(Number(await box(page, 'team.groups.0.headcount').inputValue()) > 7);
  await settled(page);
  assert.notEqual((await numbers(page))[2], before[2]);
});

test('a weak hour on the map and in the list tells who answers', async (t) => {
  const page = await open(t);
  await settled(page);
  const hour = page.getByTestId('hour');
  assert.match(await hour.innerText(), /Choose an hour/);
  const cell = page.locator('.heat__cell--gap, .heat__cell--3, .heat__cell--2').first();
  await cell.click();
  await settled(page);
  assert.equal(await cell.getAttribute('aria-selected'), 'true');
  const told = await hour.innerText();
  for (const word of ['On duty', 'Needed', 'Risk', 'Who answers']) assert.ok(told.includes(word), `${word} in ${told}`);

  await page.getByTestId('tab-coverage').click();
  const gaps = page.getByTestId('gap');
  await gaps.first().waitFor();
  const listed = await gaps.last().innerText();
  await gaps.last().click();
  await page.waitForFunction((earlier) => document.querySelector('[data-testid="hour"]').innerText !== earlier, told);
  assert.ok((await page.locator('[aria-selected="true"]').count()) === 1, listed);
});

test('the map can be read as a table, a layer at a time', async (t) => {
  const page = await open(t, { path: '#/coverage' });
  const layers = page.getByTestId('layer');
  assert.equal(await layers.count(), 4);
  await layers.nth(2).click();
  await shown(page);
  assert.equal(await layers.nth(2).getAttribute('aria-pressed'), 'true');
  assert.equal(await layers.nth(0).getAttribute('aria-pressed'), 'false');
  await page.getByTestId('map').getByTestId('as-table').click();
  await shown(page);
  assert.ok((await page.getByTestId('map-table').locator('tbody tr').count()) >= 7);
  assert.equal(await page.getByTestId('heatmap').count(), 0);
});

test('every Why tells its formula and the values that were filled in, and leads to a field', async (t) => {
  const page = await open(t);
  await settled(page);
  for (const name of ['why-verdict', 'why-short', 'why-sla', 'why-cost', 'why-map']) {
    const why = page.getByTestId(name);
    assert.equal(await why.getAttribute('open'), null);
    await why.locator('summary').click();
    const text = await why.innerText();
    for (const part of [/Formula: \S/, /With your numbers: \S/, /Method and source: \S/]) assert.match(text, part, name);
    assert.ok((await why.locator('dd').count()) > 0, `${name} has terms`);
    for (const value of await why.locator('dd').allInnerTexts()) assert.match(value, /\S/, `${name}: a term without a value`);
  }
  const people = page.getByTestId('why-cost').getByRole('button').first();
  const label = await people.innerText();
  await people.click();
  await page.waitForFunction(() => document.activeElement?.closest('[data-testid^="field-"]'));
  const field = await page.evaluate(() => document.activeElement.closest('[data-testid^="field-"]').textContent);
  assert.ok(field.includes(label), `${label} leads to ${field}`);
});

test('each promise tells what its share in time and its share of months are made of', async (t) => {
  const page = await open(t, { path: '#/coverage' });
  const rows = page.getByTestId('promises').locator('tbody tr');
  await rows.first().waitFor();
  assert.equal(await page.getByTestId('why-promise').count(), await rows.count());
  const cells = rows.first().locator('td');
  const [inTime, kept] = [await cells.nth(2).innerText(), await cells.nth(4).innerText()];
  const why = rows.first().getByTestId('why-promise');
  assert.match(await why.locator('summary').innerText(), /^P1 within/);
  await why.locator('summary').click();
  const text = await why.innerText();
  for (const part of [/Formula: in time = /, /With your numbers: .*\d.* × .*\d.* = \d/, /Method and source: .*Jensen 1953/]) assert.match(text, part);
  assert.deepEqual(await why.locator('dl').evaluateAll((lists) => lists.map((list) => list.lastElementChild.querySelector('dd').textContent)), [inTime, kept]);
  assert.equal(await rows.nth(1).getByTestId('why-promise').getAttribute('open'), null);
  const target = why.getByRole('button').first();
  await target.click();
  await page.waitForFunction(() => document.activeElement?.closest('[data-testid^="field-tiers.0.response_minutes.0"]'));
});

test('a chosen hour tells why it needs so many and how likely they are short', async (t) => {
  const page = await open(t, { path: '#/coverage' });
  const hour = page.getByTestId('hour');
  const why = page.getByTestId('why-hour');
  assert.equal(await why.count(), 0);
  const fact = (name) => hour.locator('.facts__fact', { hasText: name }).locator('dd').innerText();
  const results = () => why.locator('dl').evaluateAll((lists) => lists.map((list) => list.lastElementChild.querySelector('dd').textContent));
  await page.getByTestId('why-map').locator('summary').click();
  await page.locator('[data-slot="9"]').click();
  await why.locator('summary').click();
  assert.match(await why.innerText(), /With your numbers: max\(.*\) = \d/);
  assert.match(await why.innerText(), /Erlang 1917/);
  assert.deepEqual(await results(), [await fact('Needed'), await fact('Risk')]);
  assert.equal(await page.getByTestId('why-map').getAttribute('open'), '', 'what was open stays open');

  // On call at night: nobody is needed on duty, a page may be late.
  const before = await hour.innerText();
  await page.locator('[data-slot="2"]').click();
  await page.waitForFunction((earlier) => document.querySelector('[data-testid="hour"]').innerText !== earlier, before);
  assert.equal(await why.getAttribute('open'), '', 'it follows the hour');
  assert.deepEqual(await results(), [await fact('Risk')]);
  assert.match(await why.innerText(), /Monday 02:00/);
});

test('a Why is filled in with what was typed', async (t) => {
  const page = await open(t);
  await settled(page);
  await group(page, 'money');
  await page.getByTestId('why-cost').locator('summary').click();
  assert.doesNotMatch(await page.getByTestId('why-cost').innerText(), /77/);
  await enter(page, 'money.hourly_cost', '77');
  await settled(page);
  assert.match(await page.getByTestId('why-cost').innerText(), /€\s?77|77\s?€/);
});

for (const [name, decision] of [
  ['bank', /^You need 24\/7 staff/],
  ['mine', /^You need 24\/7 staff/],
  ['software', /^You do not need 24\/7 staff\./],
]) {
  test(`the example of the ${name} is decided`, async (t) => {
    const page = await open(t);
    await settled(page);
    if (name === 'software') {
      await example(page, 'mine');
      await settled(page);
    }
    await example(page, name);
    await settled(page);
    assert.match(await page.getByTestId('verdict').innerText(), decision);
    assert.match(await page.getByTestId('live-verdict').innerText(), decision);
  });
}

test('the recommended plan is another one than today’s, and can be shown', async (t) => {
  const page = await open(t);
  await settled(page);
  const today = [await page.getByTestId('plan-name').innerText(), ...(await numbers(page))];
  assert.match(today[0], /^Today's plan: .*7 people/);
  await page.getByTestId('plan-best').click();
  await shown(page);
  const best = [await page.getByTestId('plan-name').innerText(), ...(await numbers(page))];
  assert.match(best[0], /^Recommended plan: /);
  assert.notDeepEqual(best.slice(1), today.slice(1));
  assert.equal(await page.getByTestId('plan-best').getAttribute('aria-pressed'), 'true');
  await page.getByTestId('plan-today').click();
  await shown(page);
  assert.deepEqual([await page.getByTestId('plan-name').innerText(), ...(await numbers(page))], today);
});

test('what to do next is done at a press, and changes the answer', async (t) => {
  const page = await open(t);
  await settled(page);
  const before = [await page.getByTestId('plan-name').innerText(), ...(await numbers(page))];
  await page.getByTestId('next').getByTestId('apply').first().click();
  await settled(page);
  assert.notDeepEqual([await page.getByTestId('plan-name').innerText(), ...(await numbers(page))], before);
  await saved(page);
});

test('an example leaves the own scenario in the library', async (t) => {
  const page = await open(t);
  await enter(page, 'team.groups.0.headcount', '4');
  await saved(page);
  const { id } = await storedDocument(page);
  await example(page, 'bank');
  assert.equal(await box(page, 'team.groups.0.headcount').inputValue(), '22');
  await library(page);
  await page.getByTestId(`open-${id}`).click();
  await page.waitForFunction(() => document.querySelector('[data-testid="field-team.groups.0.headcount"] input').value === '4');
  await saved(page);
  await reloaded(page);
  assert.equal(await box(page, 'team.groups.0.headcount').inputValue(), '4');
});

test('models are compared on their page: one recommended, one today’s, and a chart', async (t) => {
  const page = await open(t, { path: '#/models' });
  await page.getByTestId('scatter').waitFor({ timeout: 60_000 });
  const rows = page.getByTestId('models').locator('tbody tr');
  assert.ok((await rows.count()) > 5);
  assert.equal(await page.getByTestId('models').locator('tr[data-best]').count(), 1);
  assert.equal(await page.getByTestId('models').locator('tr[data-today]').count(), 1);
  await page.getByTestId('scatter').locator('svg').waitFor();
  assert.match(await page.getByTestId('break-even').innerText(), /\d|promises decide/);
  await page.getByTestId('part-layers').click();
  await shown(page);
  assert.equal(await page.getByTestId('layer-verdicts').locator('> ul > li').count(), 3);
});

test('the map, the gaps, the promises, the models and their chart can be taken away as files', async (t) => {
  const page = await open(t);
  await settled(page);
  const taken = async (place) => {
    const [download] = await Promise.all([page.waitForEvent('download'), place.locator('[data-do^="file:"]').click()]);
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
  };
  const map = await taken(page.getByTestId('map'));
  assert.equal(map.name, 'software-company-map.csv');
  assert.equal(map.text.trim().split('\r\n').length, 1 + 168 * 4);
  await page.goto(`${page.base}#/coverage`);
  for (const part of ['gaps', 'promises']) assert.match((await taken(page.getByTestId(part))).text, /\r\n/);
  await page.goto(`${page.base}#/models`);
  const svg = await taken(page.getByTestId('scatter'));
  assert.equal(svg.name, 'software-company-chart.svg');
  assert.match(svg.text, /^<svg[^]*#1F6FB2/i);
});

test('a suggested change and a removed layer can be taken back', async (t) => {
  const page = await open(t);
  await settled(page);
  const before = await numbers(page);
  await page.getByTestId('apply').first().focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement?.closest('[data-testid=next]'));
  await settled(page);
  assert.notDeepEqual(await numbers(page), before);
  await page.getByTestId('notice-action').filter({ hasText: 'Undo' }).click();
  await settled(page);
  assert.deepEqual(await numbers(page), before);

  const layers = page.getByTestId('list-layers').locator('summary');
  await page.getByTestId('list-layers').locator('summary').first().click();
  await page.getByRole('button', { name: 'Remove Web application' }).click();
  const notice = page.getByTestId('notice').filter({ hasText: 'The scenario was changed.' });
  await notice.waitFor();
  assert.ok(await page.evaluate(() => document.activeElement?.matches('.items__add')), 'the focus is on the button that adds');
  await notice.getByTestId('notice-action').click();
  await page.getByTestId('list-layers').getByText('Web application').first().waitFor();
  assert.match(await layers.first().innerText(), /Web application/);

  // What comes after a change is never undone with it.
  await page.getByTestId('apply').first().click();
  await page.getByTestId('notice-action').filter({ hasText: 'Undo' }).waitFor();
  await enter(page, 'team.groups.0.headcount', '9');
  await page.getByTestId('notice-action').filter({ hasText: 'Undo' }).waitFor({ state: 'detached' });
});
