// What is stored is spoiled at random: cut, changed, emptied. RELEVO_TRIES=1000 by hand.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from './harness.mjs';
import { box, enter, kept, reloaded, saved } from './steps.mjs';

const TRIES = Number(process.env.RELEVO_TRIES ?? 40);
const HEADCOUNT = 'team.groups.0.headcount';

test(`whatever is spoiled in what is stored, nothing is lost: ${TRIES} times`, async (t) => {
  const page = await open(t);
  for (const value of ['11', '12', '13']) {
    await enter(page, HEADCOUNT, value);
    await saved(page);
    await page.waitForTimeout(350);
  }
  const whole = await kept(page);
  const main = Object.keys(whole).find((key) => key.startsWith('relevo:scenario:'));
  let random = 7;
  const below = (most) => (random = (Math.imul(random, 1103515245) + 12345) >>> 0) % most;
  for (let turn = 0; turn < TRIES; turn += 1) {
    const text = whole[main];
    const at = 1 + below(text.length - 2);
    const spoiled = [
      () => text.slice(0, at),
      () => text.slice(0, at) + String.fromCharCode(33 + below(90)) + text.slice(at + 1),
      () => text.slice(at),
      () => text.slice(0, at) + text.slice(at + 1 + below(20)),
      () => '',
    ][below(5)]();
    await page.evaluate(([all, key, value]) => {
      // What the page stores as it goes must not mend it.
      for (const name of Object.keys(localStorage)) localStorage.removeItem(name);
      for (const [name, kept] of Object.entries(all)) localStorage.setItem(name, kept);
      localStorage.setItem(key, value);
      sessionStorage.clear();
    }, [whole, main, spoiled]);
    await reloaded(page);
    await box(page, HEADCOUNT).waitFor();
    const shown = await box(page, HEADCOUNT).inputValue();
    const expected = spoiled === text ? '13' : '12';
    assert.equal(shown, expected, `turn ${turn}: the version before is open`);
    if (spoiled !== text && spoiled !== '') assert.ok(Object.values(await kept(page)).includes(spoiled), 'what was spoiled is kept aside');
  }
});
