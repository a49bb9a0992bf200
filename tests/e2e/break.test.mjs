// Broken on purpose: the renderer or the whole browser is killed while it saves. After each the same profile opens a
// complete scenario. RELEVO_TRIES=100 by hand.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { chromium } from 'playwright-core';
import { browserPath, FLAGS, start } from './browser.mjs';
import './harness.mjs';
import { box } from './steps.mjs';

const TRIES = Number(process.env.RELEVO_TRIES ?? 4);
const HEADCOUNT = 'team.groups.0.headcount';

const ready = (page) => page.waitForFunction(() => !document.querySelector('[data-boot]'));

/** What a profile holds: the last value that was stored as the page saw it, and the scenario that opens. */
async function opened(page, base) {
  await page.goto(`${base}#/answer`);
  await ready(page);
  const stored = await page.evaluate(() => {
    const id = JSON.parse(localStorage.getItem('relevo:index') ?? '{}').current;
    return localStorage.getItem(`relevo:scenario:${id}`);
  });
  assert.equal(await page.getByTestId('notice').filter({ hasText: 'could not be read' }).count(), 0);
  return { stored: stored && JSON.parse(stored).scenario.team.groups[0].headcount, shown: Number(await box(page, HEADCOUNT).inputValue()) };
}

/** Counts up as quickly as it can; each value is told before it is stored, and again when it is. */
async function count(page, { about, told }) {
  await page.exposeFunction('about', about);
  await page.exposeFunction('told', told);
  await page.evaluate(() => {
    const field = document.querySelector('[data-testid="field-team.groups.0.headcount"] input[type=text]');
    let value = 100;
    const step = async () => {
      value = value >= 490 ? 100 : value + 1;
      await window.about(value);
      field.focus();
      field.value = String(value);
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
      // Hidden pages save at once, as this one does then.
      window.dispatchEvent(new Event('pagehide'));
      const id = sessionStorage.getItem('relevo:tab');
      const text = localStorage.getItem(`relevo:scenario:${id}`) ?? '';
      const stored = /"headcount":(\d+)/.exec(text);
      if (stored) window.told(Number(stored[1]));
      setTimeout(step, 5);
    };
    step();
  });
}

for (const what of ['renderer', 'browser']) {
  test(`the ${what} is killed while it saves, ${TRIES} times: what opens is complete`, async (t) => {
    const profile = mkdtempSync(join(tmpdir(), 'relevo-'));
    const { root } = await start();
    const launch = () => chromium.launchPersistentContext(profile, { executablePath: browserPath(), headless: true, args: FLAGS });
    let context = await launch();
    t.after(async () => {
      await context.close().catch(() => {});
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    });
    // What was told last that it is stored, and that it will be; and all that may be stored.
    let [newest, coming] = [0, 0];
    const values = new Set();
    for (let turn = 0; turn < TRIES; turn += 1) {
      let page = await context.newPage();
      await page.goto(`${root}#/answer`);
      await ready(page);
      await box(page, HEADCOUNT).waitFor();
      await count(page, {
        about: (value) => {
          coming = value;
          values.add(value);
        },
        told: (value) => {
          newest = value;
        },
      });
      await page.waitForTimeout(300 + Math.random() * 500);
      if (what === 'renderer') {
        const crashed = page.waitForEvent('crash');
        page.goto('chrome://crash').catch(() => {});
        await crashed;
        await page.close();
      } else {
        // Playwright does not tell the process of a persistent context: it is the one with this profile.
        const processes = execFileSync('ps', ['-eo', 'pid,args'], { encoding: 'utf8' }).split('\n');
        const mine = processes.filter((line) => line.includes(profile)).map((line) => Number.parseInt(line, 10));
        for (const pid of mine) try { process.kill(pid, 'SIGKILL'); } catch { /* it went with the others */ }
        await context.close().catch(() => {});
        context = await launch();
      }
      page = await context.newPage();
      const { stored, shown } = await opened(page, root);
      assert.equal(shown, stored ?? 7, 'what is shown is what is stored');
      if (what === 'renderer') assert.ok([newest, coming].includes(stored), `the newest: ${stored}, told ${newest}, then ${coming}`);
      // A browser that was killed may be some seconds behind, or not have stored anything yet.
      else if (stored !== null) assert.ok(values.has(stored), `an earlier complete one: ${stored}`);
      await page.close();
      // What is there now is what an earlier turn left.
      values.clear();
      if (stored !== null) values.add(stored);
    }
  });
}
