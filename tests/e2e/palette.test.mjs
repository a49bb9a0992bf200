// The command palette: everything by the keyboard alone, in both languages; keys that do something by themselves.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, open } from './harness.mjs';
import { box, focused, kept, reloaded, settled } from './steps.mjs';

const palette = (page) => page.getByTestId('palette');
const input = (page) => page.getByTestId('palette-input');
const options = (page) => page.getByTestId('palette-list').getByRole('option');

/** Waits until what is listed answers to what stands in the box. */
const listed = (page) =>
  page.waitForFunction(() => {
    const list = document.querySelector('#palette-list');
    return list?.dataset.search === document.querySelector('.palette__input').value;
  });

/** Opens it by its keys and types. */
async function look(page, text) {
  await page.keyboard.press('ControlOrMeta+k');
  await palette(page).waitFor();
  await page.keyboard.type(text);
  await listed(page);
}

const closed = (page) => palette(page).waitFor({ state: 'hidden' });

const chosen = async (page) => {
  const id = await input(page).getAttribute('aria-activedescendant');
  assert.equal(await page.locator(`[id="${id}"]`).getAttribute('aria-selected'), 'true');
  assert.equal(await page.locator('.palette [aria-selected="true"]').count(), 1);
  return id;
};

test('Ctrl-K leads to a field by the keyboard alone, and the focus is in it', async (t) => {
  const page = await open(t);
  await settled(page);
  await look(page, 'sick leave');
  assert.equal((await focused(page)).id, 'palette-input');
  assert.equal(await chosen(page), 'option-0');
  await page.keyboard.press('Enter');
  await closed(page);
  await page.waitForFunction(() => document.activeElement.closest('[data-testid="field-absence.sick_days"]') !== null);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('11');
  await page.keyboard.press('Enter');
  assert.equal(await box(page, 'absence.sick_days').inputValue(), '11');
  await look(page, 'sick leave');
  assert.match(await options(page).first().innerText(), /11\sdays a year/);
});

test('arrows, Home and End choose among what was found, and Escape leaves everything as it was', async (t) => {
  const page = await open(t);
  await settled(page);
  await page.getByTestId('scenario-name').focus();
  await look(page, 'cost');
  const count = await options(page).count();
  assert.ok(count > 3);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  assert.equal(await chosen(page), 'option-2');
  await page.keyboard.press('ArrowUp');
  assert.equal(await chosen(page), 'option-1');
  await page.keyboard.press('End');
  assert.equal(await chosen(page), `option-${count - 1}`);
  assert.ok(await options(page).last().evaluate((option) => {
    const [inside, around] = [option, option.closest('.palette__found')].map((it) => it.getBoundingClientRect());
    return inside.bottom <= around.bottom + 1;
  }), 'what is chosen is in view');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Home');
  assert.equal(await chosen(page), 'option-0');
  await page.keyboard.press('Escape');
  await closed(page);
  assert.equal((await focused(page)).id, 'scenario-name', 'the focus is where it was');
  assert.match(page.url(), /#\/answer$/);
});

test('what is typed fast and sent by Enter at once does what was meant', async (t) => {
  const page = await open(t);
  await settled(page);
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('method', { delay: 0 });
  await page.keyboard.press('Enter');
  await page.waitForURL(/#\/method$/);
  await closed(page);
});

test('an English word finds the Spanish page, and a part of it', async (t) => {
  const page = await open(t, { locale: 'es-ES' });
  await settled(page);
  await look(page, 'twelve months');
  assert.match(await options(page).first().innerText(), /Suplentes · Doce meses\s+Página/);
  await page.keyboard.press('Enter');
  await page.waitForURL(/#\/backups$/);
  await page.locator('[data-testid="side-months"][aria-pressed="true"]').waitFor();
  await look(page, 'cobetura');
  assert.match(await options(page).first().innerText(), /Cobertura/, 'a letter is missing');
  await page.keyboard.press('Escape');
  await look(page, 'imprmir');
  assert.match(await options(page).first().innerText(), /Imprimir esta página\s+Acción/);
});

test('a scenario of the library is opened by its name', async (t) => {
  const page = await open(t, {
    before: () => {
      for (const [id, name] of [['a1', 'Mina del Norte'], ['a2', 'Banco del Sur']]) {
        const key = `relevo:scenario:${id}`;
        localStorage[key] ??= JSON.stringify({ app: 'relevo', id, name, saved: 1.7e12, scenario: {} });
      }
    },
  });
  await settled(page);
  await look(page, 'mina norte');
  assert.match(await options(page).first().innerText(), /Mina del Norte[\s\S]*Scenario/);
  await page.keyboard.press('Enter');
  await closed(page);
  await page.waitForFunction(() => document.querySelector('[data-testid="scenario-name"]').value === 'Mina del Norte');
});

test('a term is explained where it is found', async (t) => {
  const page = await open(t);
  await settled(page);
  await look(page, 'newsvendor');
  assert.match(await options(page).first().innerText(), /one too few costs more/);
  await page.keyboard.press('Enter');
  await page.waitForURL(/#\/method$/);
});

test('a click on an option does it, a click beside the palette closes it', async (t) => {
  const page = await open(t);
  await settled(page);
  await page.getByTestId('open-palette').click();
  await listed(page);
  await page.mouse.click(5, 880);
  await closed(page);
  assert.equal((await focused(page)).id, 'open-palette');
  await page.getByTestId('open-palette').click();
  await input(page).fill('dark');
  await listed(page);
  await options(page).first().click();
  await closed(page);
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), 'dark');
});

test('nothing found is said, whatever was typed', async (t) => {
  const page = await open(t);
  await settled(page);
  await look(page, '<img src=x onerror=alert(1)>zzz');
  assert.equal(await options(page).count(), 0);
  assert.match(await palette(page).innerText(), /Nothing is called “<img src=x onerror=alert\(1\)>zzz”/);
  assert.equal(await input(page).getAttribute('aria-expanded'), 'false');
  await page.keyboard.press('Enter');
  assert.ok(await palette(page).isVisible());
});

test('single keys lead to pages and to the list of keys, but not while something is typed', async (t) => {
  const page = await open(t);
  await settled(page);
  await page.keyboard.press('3');
  await page.waitForURL(/#\/models$/);
  await page.keyboard.press('1');
  await page.waitForURL(/#\/answer$/);
  await page.getByTestId('scenario-name').focus();
  await page.keyboard.press('End');
  await page.keyboard.type('3?');
  assert.match(await page.getByTestId('scenario-name').inputValue(), /3\?$/);
  assert.match(page.url(), /#\/answer$/);
  assert.ok(await palette(page).isHidden());
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press('?');
  await page.getByTestId('palette-sheet').waitFor();
  assert.match(await palette(page).innerText(), /Ctrl K/);
  await page.keyboard.type('1');
  assert.equal(await input(page).inputValue(), '?1', 'the box takes it');
});

test('single keys can be switched off, for good, and on again', async (t) => {
  const page = await open(t);
  await settled(page);
  await page.keyboard.press('?');
  const keys = page.getByTestId('keys');
  await keys.waitFor();
  assert.equal(await keys.getAttribute('aria-pressed'), 'true');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  assert.equal((await focused(page)).id, 'keys');
  await page.keyboard.press('Enter');
  await page.locator('[data-testid="keys"][aria-pressed="false"]').waitFor();
  assert.ok(await palette(page).isVisible(), 'the list stays');
  await page.keyboard.press('Escape');
  await closed(page);
  assert.equal(JSON.parse((await kept(page))['relevo:prefs']).keys, false);
  await reloaded(page);
  await settled(page);
  await page.keyboard.press('3');
  await page.keyboard.press('?');
  await page.waitForTimeout(200);
  assert.match(page.url(), /#\/answer$/);
  assert.ok(await palette(page).isHidden());
  await look(page, 'single keys on');
  await page.keyboard.press('Enter');
  await closed(page);
  await page.keyboard.press('3');
  await page.waitForURL(/#\/models$/);
});

test('the language is switched from the palette, which then speaks it', async (t) => {
  const page = await open(t);
  await settled(page);
  await look(page, 'español');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.documentElement.lang === 'es');
  await look(page, 'deshacer');
  assert.match(await options(page).first().innerText(), /Deshacer\s+Acción/);
  assert.match(await input(page).getAttribute('placeholder'), /^Buscar/);
});

for (const dark of [false, true]) {
  for (const [width, height] of [[1440, 900], [390, 844]]) {
    test(`axe finds nothing in the palette, ${dark ? 'dark' : 'light'}, ${width} px`, async (t) => {
      const page = await open(t, { dark, width, height, reducedMotion: true });
      await settled(page);
      for (const text of ['', 'tickets', 'erlang', 'qqqq', '?']) {
        await page.keyboard.press('ControlOrMeta+k');
        await input(page).fill(text);
        await listed(page);
        await axe(page);
        const { width: wide, x } = await palette(page).boundingBox();
        assert.ok(x >= 0 && x + wide <= width, 'it is on the screen');
        if (width === 390) assert.equal(Math.round(wide), 390);
        else assert.equal(Math.round(wide), 640);
        const inside = await palette(page).evaluate((it) => [...it.querySelectorAll('*')].every((e) => e.scrollWidth <= e.clientWidth + 1 || e.clientWidth < 2 || getComputedStyle(e).display === 'inline'));
        assert.ok(inside, `nothing is wider than its place: ${text}`);
        await page.keyboard.press('Escape');
        await closed(page);
      }
    });
  }
}
