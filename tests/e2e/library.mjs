// A library for tests: many scenarios in a browser that has none.
import { kept, library, reloaded, saved, settled } from './steps.mjs';

export { library };

/** Begins a scenario from an example, or from blank. */
export async function begin(page, name) {
  await library(page);
  await page.getByTestId(`new-${name}`).click();
  await page.waitForURL(/#\/answer/);
  await settled(page);
}

/** The ids of the scenarios that the browser keeps. */
export const ids = async (page) =>
  Object.keys(await kept(page)).flatMap((key) => (key.startsWith('relevo:scenario:') ? [key.slice('relevo:scenario:'.length)] : [])).sort();

/** Fills the browser with so many scenarios of five clients, `s0` and on, made from the bank, and loads the page again. */
export async function seed(page, count) {
  await begin(page, 'bank');
  await saved(page).catch(() => {});
  await page.evaluate((many) => {
    const [own] = Object.entries(localStorage).find(([key]) => key.startsWith('relevo:scenario:'));
    const { rev, base, sum, ...plan } = JSON.parse(localStorage[own]);
    for (let at = 0; at < many; at += 1) {
      const document = { ...plan, id: `s${at}`, name: `Plan ${at}`, client: `Client ${at % 5}`, saved: plan.saved - 1000 * (at + 1) };
      localStorage[`relevo:scenario:s${at}`] = JSON.stringify(document);
    }
  }, count);
  await reloaded(page);
  await library(page);
}
