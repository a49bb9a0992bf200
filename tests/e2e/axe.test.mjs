// axe-core finds nothing on any screen, in both themes, wide and narrow, folded and unfolded.
import { test } from 'node:test';
import { axe, open, ROUTES } from './harness.mjs';
import { SIDES, side, openTeam } from './people.mjs';
import { box, go, pickFile, settled, unfold, unfoldInputs } from './steps.mjs';

for (const path of ROUTES) {
  for (const dark of [false, true]) {
    for (const [width, height] of [[1440, 900], [390, 844]]) {
      test(`axe finds nothing on ${path}, ${dark ? 'dark' : 'light'}, ${width} px`, async (t) => {
        const page = await open(t, { path, dark, width, height, reducedMotion: true });
        if (path === '#/answer') await settled(page);
        if (path === '#/models') await page.getByTestId('scatter').waitFor({ timeout: 60_000 });
        if (path === '#/risk') await page.getByTestId('risk-progress').filter({ hasText: /Complete/ }).waitFor({ timeout: 60_000 });
        await axe(page);
        const why = page.locator('main details.why > summary').first();
        if (await why.count()) {
          await why.click();
          await axe(page);
        }
      });
    }
  }
}

for (const dark of [false, true]) {
  for (const [width, height] of [[1440, 900], [390, 844]]) {
    test(`axe finds nothing on any part of backups with people, ${dark ? 'dark' : 'light'}, ${width} px`, async (t) => {
      const page = await open(t, { path: '#/backups', dark, width, height, reducedMotion: true });
      await openTeam(page, 12);
      for (const name of SIDES) {
        await side(page, name);
        await axe(page);
        await unfold(page, 'main');
        await axe(page);
      }
    });
  }
}

for (const dark of [false, true]) {
  for (const [width, height] of [[1440, 900], [390, 844]]) {
    test(`axe finds nothing in the open inputs and menus, ${dark ? 'dark' : 'light'}, ${width} px`, async (t) => {
      const page = await open(t, { dark, width, height, reducedMotion: true });
      await settled(page);
      if (width < 700) await page.locator('.top__more').click();
      await page.getByTestId('settings').locator('summary').click();
      await axe(page);
      await page.keyboard.press('Escape');
      if (width < 700) await page.locator('.top__more').click();
      await unfoldInputs(page);
      // With a value that does not count, one that differs, and a contradiction.
      await box(page, 'team.groups.0.headcount').fill('0');
      await box(page, 'team.groups.0.contract_hours').fill('abc');
      await box(page, 'team.groups.0.contract_hours').press('Enter');
      await page.getByTestId('issues').waitFor();
      await settled(page);
      await axe(page);
    });
  }
}

test('axe finds nothing around a chosen hour, a table of hours and a notice', async (t) => {
  const page = await open(t, { path: '#/coverage', reducedMotion: true });
  await page.locator('[data-slot="3"]').click();
  await page.getByTestId('hour').getByText('Who answers').waitFor();
  for (const name of ['why-hour', 'why-promise']) await page.getByTestId(name).first().locator('summary').click();
  await axe(page);
  await pickFile(page, 'wrong.json', '{');
  await page.getByTestId('notice').waitFor();
  await axe(page);
  await go(page, 'coverage');
  await page.getByTestId('map').waitFor();
  await axe(page);
  await page.getByTestId('map').getByTestId('as-table').click();
  await axe(page);
});
