// Every screen at every width: nothing scrolls sideways, everything can be hit.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open, ROUTES } from './harness.mjs';
import { SIDES, side, openTeam } from './people.mjs';
import { box, example, settled, shown, unfold, unfoldInputs } from './steps.mjs';

const WIDTHS = [[1440, 900], [1024, 768], [390, 844], [320, 640]];
const NARROW = { width: 390, height: 844 };

const ready = async (page, path) => {
  if (path === '#/answer') await settled(page);
  if (path === '#/models') await page.getByTestId('scatter').waitFor({ timeout: 60_000 });
  if (path === '#/method') await page.getByTestId('method-text').waitFor();
};

/** Which elements reach over the right or left edge, unless they lie in a box that scrolls by itself. */
const overflow = (page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const scrolls = (it) => it && (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(it).overflowX) || scrolls(it.parentElement));
    const out = [...document.body.querySelectorAll('*')].filter((it) => {
      const { right, width } = it.getBoundingClientRect();
      return width > 0 && right > clientWidth + 0.5 && !scrolls(it.parentElement);
    });
    return [`${scrollWidth} > ${clientWidth}`, ...out.slice(-8).map((it) => `${it.tagName}.${it.className}: ${it.textContent.slice(0, 40)}`)];
  });

for (const [width, height] of WIDTHS) {
  for (const locale of ['en-GB', 'es-ES']) {
    test(`at ${width} px in ${locale.slice(0, 2)} nothing scrolls sideways`, async (t) => {
      const page = await open(t, { width, height, locale });
      await settled(page);
      for (const path of ROUTES) {
        await page.evaluate((hash) => (location.hash = hash), path);
        await page.waitForFunction((hash) => document.querySelector('[aria-current="page"]')?.getAttribute('href') === hash, path);
        await ready(page, path);
        assert.deepEqual(await overflow(page), [], path);
        // Neither does anything once all that is folded is open.
        await unfold(page, 'main');
        assert.deepEqual(await overflow(page), [], `${path} unfolded`);
      }
      await unfoldInputs(page);
      assert.deepEqual(await overflow(page), [], 'all inputs');
    });
  }
}

for (const [width, height] of WIDTHS) {
  for (const locale of ['en-GB', 'es-ES']) {
    test(`at ${width} px in ${locale.slice(0, 2)} no part of backups scrolls sideways, with 12 people and with 300`, async (t) => {
      const page = await open(t, { path: '#/backups', width, height, locale });
      await shown(page);
      for (const count of [0, 12, 300]) {
        if (count) await openTeam(page, count);
        for (const name of SIDES) {
          await side(page, name);
          assert.deepEqual(await overflow(page), [], `${name}, ${count} people`);
          await unfold(page, 'main');
          assert.deepEqual(await overflow(page), [], `${name} unfolded, ${count} people`);
        }
      }
    });
  }
}

for (const width of [390, 320]) {
  test(`the largest example fits into ${width} px, and long names do`, async (t) => {
    const page = await open(t, { width, height: 844 });
    await page.locator('.top__more').click();
    await example(page, 'bank');
    await page.getByTestId('scenario-name').fill('Supportsystemverfügbarkeitsplanungswerkzeug für alle Standorte');
    await page.getByTestId('scenario-name').press('Enter');
    await settled(page);
    assert.deepEqual(await overflow(page), []);
  });
}

test('on a narrow screen the map is turned: a row an hour, a column a day', async (t) => {
  const page = await open(t, NARROW);
  await settled(page);
  const map = page.getByTestId('heatmap');
  assert.equal(await map.locator('tbody tr').count(), 24);
  assert.equal(await map.locator('tbody tr').first().locator('[data-slot]').count(), 7);
  assert.equal(await map.locator('[data-slot]').count(), 168);
  const place = (slot) => map.locator(`[data-slot="${slot}"]`).boundingBox();
  const [monday, tuesday, later] = [await place(0), await place(24), await place(1)];
  assert.ok(tuesday.x > monday.x && Math.abs(tuesday.y - monday.y) < 1);
  assert.ok(later.y > monday.y && Math.abs(later.x - monday.x) < 1);
  await map.locator('[data-slot="0"]').focus();
  await page.keyboard.press('ArrowDown');
  assert.equal(await page.evaluate(() => document.activeElement.dataset.slot), '1');
  await page.keyboard.press('ArrowRight');
  assert.equal(await page.evaluate(() => document.activeElement.dataset.slot), '25');

  await page.setViewportSize({ width: 1440, height: 900 });
  await page.waitForFunction(() => document.querySelectorAll('[data-testid="heatmap"] tbody tr').length === 7);
  assert.equal(await map.locator('[data-slot]').count(), 168);
});

test('on a narrow screen the inputs are a sheet under the pinned verdict', async (t) => {
  const page = await open(t, NARROW);
  await settled(page);
  const bar = page.getByTestId('verdict-bar');
  const pinned = async () => {
    const { y, height } = await page.locator('.sheet__bar').boundingBox();
    assert.ok(y >= 0 && y + height <= 844.5, `the bar is on the screen: ${y} to ${y + height}`);
    assert.ok(await bar.isVisible());
  };
  await pinned();
  assert.equal(await bar.innerText(), await page.getByTestId('verdict').innerText());
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await pinned();
  assert.ok(await box(page, 'team.groups.0.headcount').isHidden());

  const toggle = page.getByTestId('toggle-inputs');
  await toggle.click();
  assert.equal(await toggle.getAttribute('aria-expanded'), 'true');
  assert.ok(await box(page, 'team.groups.0.headcount').isVisible());
  await pinned();
  const before = await bar.innerText();
  await box(page, 'team.groups.0.headcount').fill('0');
  await page.waitForFunction((old) => document.querySelector('[data-testid="verdict-bar"]').innerText !== old, before, { timeout: 60_000 });
  assert.match(await bar.innerText(), /Nobody is in the team/);
  await toggle.click();
  assert.ok(await box(page, 'team.groups.0.headcount').isHidden());
  await pinned();
});

test('on a narrow screen the end of the page is not under the bar', async (t) => {
  const page = await open(t, NARROW);
  await settled(page);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  const [end, bar] = await page.evaluate(() => [
    document.querySelector('main').lastElementChild.getBoundingClientRect().bottom,
    document.querySelector('.sheet__bar').getBoundingClientRect().top,
  ]);
  assert.ok(end <= bar, `${end} > ${bar}`);
});

// WCAG 2.2, 2.5.8: at least 24 by 24 CSS pixels, but for links within a sentence.
for (const [width, height] of [[1440, 900], [390, 844]]) {
  test(`at ${width} px everything to press on the answer is at least 24 by 24`, async (t) => {
    const page = await open(t, { width, height });
    await settled(page);
    if (width < 700) await page.locator('.top__more').click();
    const small = async () =>
      page.evaluate(() => {
        const size = (it) => {
          // A label around a control is a part of its target.
          const boxes = [it, it.closest('label')].filter(Boolean).map((part) => part.getBoundingClientRect());
          return [Math.max(...boxes.map((box) => box.width)), Math.max(...boxes.map((box) => box.height))];
        };
        return [...document.querySelectorAll('button, a[href], input, select, summary')]
          .filter((it) => it.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
          .filter((it) => !it.matches('.sr, .skip') && !it.closest('p, li')?.matches(':has(> a)') && !it.disabled)
          .map((it) => [it, ...size(it)])
          .filter(([, width, height]) => width > 0 && (width < 23.95 || height < 23.95))
          .map(([it, width, height]) => `${it.tagName.toLowerCase()}.${it.className} ${width.toFixed(1)} × ${height.toFixed(1)} ${(it.innerText || it.ariaLabel || '').slice(0, 30)}`);
      });
    assert.deepEqual(await small(), []);
    await unfoldInputs(page);
    await box(page, 'team.groups.0.headcount').fill('9');
    assert.deepEqual(await small(), [], 'with all inputs open');
  });
}

test('text doubled in size still fits a narrow window', async (t) => {
  const page = await open(t, { width: 640, height: 900 });
  await settled(page);
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  assert.deepEqual(await overflow(page), []);
});

test('at 320 px the tab of the open page is in view', async (t) => {
  const page = await open(t, { path: '#/answer', width: 320, height: 700, locale: 'es-ES' });
  await page.evaluate(() => (location.hash = '#/method'));
  await page.getByTestId('method-text').waitFor();
  await page.waitForFunction(() => {
    const tab = document.querySelector('.tabs [aria-current]').getBoundingClientRect();
    return tab.left >= 0 && tab.right <= innerWidth;
  });
});
