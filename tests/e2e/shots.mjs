// Takes pictures of every screen at three widths, in both themes and both languages, into tests/e2e/out/, and
// the one that the README shows into docs/.
//
//   node tests/e2e/shots.mjs                    all of them
//   node tests/e2e/shots.mjs models 390 es      those whose names hold every word given
//   node tests/e2e/shots.mjs --full …           whole pages, not only what fits the window
import { mkdirSync } from 'node:fs';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { open, ROUTES, start, stop } from './browser.mjs';

const SIZES = [[1440, 900], [1024, 768], [390, 844]];
const LOCALES = { en: 'en-GB', es: 'es-ES' };

const fullPage = argv.includes('--full');
const words = argv.slice(2).filter((word) => word !== '--full');
const file = (path) => fileURLToPath(new URL(path, import.meta.url));
mkdirSync(file('out/'), { recursive: true });
mkdirSync(file('../../docs/'), { recursive: true });
await start();

for (const path of ROUTES) {
  for (const [width, height] of SIZES) {
    for (const theme of ['light', 'dark']) {
      for (const language of ['en', 'es']) {
        const name = [path.replace('#/', ''), width, theme, language].join('-');
        if (words.every((word) => name.split('-').includes(word))) {
          await shoot(file(`out/${name}.png`), { path, width, height, dark: theme === 'dark', locale: LOCALES[language] });
        }
      }
    }
  }
}
if (!words.length) await shoot(file('../../docs/answer.png'), { path: '#/answer', width: 1440, height: 900, locale: LOCALES.en });
await stop();

// The language follows the browser's, as for a first visitor.
async function shoot(target, options) {
  const page = await open(null, { ...options, reducedMotion: true });
  // The comparison follows from the worker.
  if (options.path === '#/answer') await page.locator('[data-testid=updating]:empty').waitFor({ state: 'attached' });
  // The chart follows from another one.
  if (options.path === '#/models') await page.getByTestId('scatter').locator('svg').waitFor();
  if (options.path === '#/method') await page.getByTestId('method-text').waitFor();
  await page.screenshot({ path: target, fullPage, animations: 'disabled' });
  for (const problem of page.problems) console.error(`${target}: ${problem}`);
  console.log(target);
  await page.context().close();
}
