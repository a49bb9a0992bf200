// What people do on the page, said once for all journeys.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

// Comparing the service models takes long on a busy machine.
export const LONG = { timeout: 60_000 };

/** Waits until the answer shown is of the scenario as it stands. For the Answer page. */
export async function settled(page) {
  await page.waitForFunction(
    () => {
      const at = (name) => document.querySelector(`[data-testid="${name}"]`);
      const behind = document.querySelector('.results[aria-busy=true]');
      return !behind && at('updating')?.textContent === '' && at('live-verdict')?.textContent !== '';
    },
    null,
    LONG,
  );
}

/** Waits until the page of results is the one that was asked for last. */
export const shown = (page) => page.locator('.results[aria-busy="false"]').waitFor({ state: 'attached' });

/** Opens a group of the inputs panel, and the panel where it is a sheet. */
export async function group(page, name) {
  const toggle = page.getByTestId('toggle-inputs');
  if ((await toggle.isVisible()) && (await toggle.getAttribute('aria-expanded')) === 'false') await toggle.click();
  const fold = page.getByTestId(`group-${name}`).locator('details').first();
  if ((await fold.getAttribute('open')) === null) await fold.locator('summary').first().click();
  // The app hears of it a little later, and fills it.
  await fold.locator('.fold__body').waitFor({ state: 'attached' });
}

/** The text box of a number. */
export const box = (page, path) => page.getByTestId(`field-${path}`).locator('input[type=text]');

/** Types a value into a number's box, as people do, and presses Enter. */
export async function enter(page, path, text) {
  await box(page, path).fill(text);
  await box(page, path).press('Enter');
}

/** Goes to a page of the app, at any width. */
export async function go(page, route) {
  await page.evaluate((to) => (location.hash = `#/${to}`), route);
  await page.waitForFunction((to) => location.hash.startsWith(`#/${to}`), route);
}

/** Goes to the library and waits until it is told. */
export async function library(page) {
  await go(page, 'library');
  await page.getByTestId('library').waitFor();
  await shown(page);
}

/** Opens a worked example, and returns to where it was. */
export async function example(page, name) {
  const route = await page.evaluate(() => location.hash.slice(2).split('?')[0] || 'answer');
  await library(page);
  await page.getByTestId(`new-${name}`).click();
  await page.waitForURL(/#\/answer/);
  if (route !== 'answer') await go(page, route);
}

/** Picks a scenario file in the library, as far as the preview. */
export async function pickFile(page, name, text) {
  await library(page);
  await page.getByTestId('import-file').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

/** Opens a scenario file. */
export async function openFile(page, name, text) {
  await pickFile(page, name, text);
  await page.getByTestId('import-do').click();
  await page.waitForURL(/#\/answer/);
}

/** The open scenario as a file: its name and text. Returns to where it was. */
export async function exported(page) {
  const route = await page.evaluate(() => location.hash.slice(2).split('?')[0] || 'answer');
  await library(page);
  const file = await downloaded(page, () => page.getByTestId('export-file').click());
  await go(page, route);
  return file;
}

/** The notices that say something like this. */
export const notice = (page, text) => page.getByTestId('notice').filter({ hasText: text });

/** The file that a deed brings. */
export async function downloaded(page, press) {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

/** The three numbers as they stand. */
export const numbers = (page) =>
  Promise.all(['short', 'sla', 'cost'].map((name) => page.getByTestId(`number-${name}`).locator('.number__value').innerText()));

/** Waits until what is on the screen is stored. */
export async function saved(page) {
  await page.getByTestId('saved-state').filter({ hasText: /^(Saved|Guardado a las) \d\d:\d\d$/ }).waitFor();
}

/** Waits for the app after the page was loaded again. */
export async function reloaded(page) {
  await page.reload();
  await page.waitForFunction(() => !document.querySelector('[data-boot]'));
}

/** Everything that the browser keeps for Relevo, key by key. */
export const kept = (page) =>
  page.evaluate(() => Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.startsWith('relevo:'))));

/** The document kept under the open scenario's key, or undefined while there is none. */
export async function storedDocument(page) {
  const id = await page.evaluate(() => sessionStorage.getItem('relevo:tab'));
  const text = (await kept(page))[`relevo:scenario:${id}`];
  return text && JSON.parse(text);
}

/** What has the focus: its test id or text, and whether its focus can be seen. */
export const focused = (page) =>
  page.evaluate(() => {
    const it = document.activeElement;
    const style = getComputedStyle(it);
    const seen = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
    return {
      tag: it.tagName.toLowerCase(),
      id: it.dataset.testid ?? it.closest('[data-testid]')?.dataset.testid,
      slot: it.dataset.slot,
      text: (it.innerText ?? '').trim().slice(0, 80) || it.getAttribute('aria-label'),
      seen,
    };
  });

/** Opens whatever is folded inside `within`, and what that brings up, but for menus. */
export async function unfold(page, within = 'body') {
  const opened = () =>
    page.evaluate(async (root) => {
      const closed = [...document.querySelectorAll(`${root} details:not([open]):not(.menu)`)];
      for (const details of closed) details.open = true;
      // The app hears of it a little later, and fills what is empty.
      const empty = () => [...document.querySelectorAll(`${root} details[open]`)].some((it) => it.children.length < 2);
      do await new Promise(requestAnimationFrame);
      while (empty());
      return closed.length;
    }, within);
  while ((await opened()) > 0);
}

/** Opens every group of the inputs, and all in them. */
export async function unfoldInputs(page) {
  await group(page, 'team');
  await unfold(page, 'aside');
}

/** Before the page loads: a browser that allows no worker. */
export const withoutWorkers = () => {
  window.Worker = class {
    constructor() {
      throw new DOMException('no workers here', 'SecurityError');
    }
  };
};
