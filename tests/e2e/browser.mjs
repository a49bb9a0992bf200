// The release served at the root and in a sub-path, one Chromium, and pages that collect what goes wrong in them.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { serve } from '../../tools/serve.mjs';

const CHECKOUT = fileURLToPath(new URL('../../', import.meta.url));

export const ROUTES = ['#/answer', '#/coverage', '#/models', '#/backups', '#/risk', '#/import', '#/method', '#/library', '#/compare', '#/share'];

export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

let running;

/** Resolves to `{browser, root, sub}`: Chromium and the two addresses, started once in a process. */
export function start() {
  return (running ??= launch());
}

async function launch() {
  const dist = `${CHECKOUT}dist`;
  const [root, sub, browser] = await Promise.all([
    serve({ root: dist }),
    serve({ root: dist, prefix: '/some/where/relevo/' }),
    chromium.launch({ executablePath: browserPath(), headless: true, args: FLAGS }),
  ]);
  return { browser, root: root.url, sub: sub.url, servers: [root.server, sub.server] };
}

/** Where Chromium is. */
export function browserPath() {
  if (process.env.CHROME) return process.env.CHROME;
  const lines = execFileSync(`${CHECKOUT}tools/setup.sh`, ['browser'], { encoding: 'utf8' }).trim().split('\n');
  return lines.at(-1);
}

/** Ends Chromium and the servers. */
export async function stop() {
  const { browser, servers } = (await running) ?? {};
  running = undefined;
  await browser?.close();
  servers?.forEach((server) => (server.closeAllConnections(), server.close()));
}

/**
 * Resolves to a page in a fresh profile, with the app mounted, and the import screen or the method if it is asked for. When the test `t` ends, the page is closed and the
 * test fails if anything was collected in `page.problems`. Scripts that are no tests pass null and close it.
 *
 * - `path`: the address inside the app, with its hash; `at`: `'root'` or `'sub'`
 * - `width`, `height`, `dark`, `locale`, `reducedMotion`: what the browser reports
 * - `prefs`: an object put under `relevo:prefs` before the page loads
 * - `before`: a function run in every document before its scripts; `route`: called with the context, for
 *   intercepting requests
 * - `allow`: patterns of problems that the test provokes
 * - `mounted`: false does not wait for the app, `results`: false not for the first results
 */
export async function open(t, options = {}) {
  const {
    path = '#/answer', at = 'root', width = 1440, height = 900, dark = false, locale = 'en-US', reducedMotion = false,
    prefs, before, route, allow = [], mounted = true, results = true,
  } = options;
  const { browser, [at]: base } = await start();
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
    locale,
    timezoneId: 'Europe/Madrid',
    acceptDownloads: true,
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy violation: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  if (prefs) await context.addInitScript((value) => localStorage.setItem('relevo:prefs', value), JSON.stringify(prefs));
  if (before) await context.addInitScript(before);
  if (route) await route(context);

  const page = await context.newPage();
  page.base = base;
  page.problems = [];
  page.warnings = [];
  page.requests = [];
  watch(context, page);
  t?.after(async () => {
    await context.close();
    const problems = page.problems.filter((problem) => !allow.some((pattern) => pattern.test(problem)));
    assert.deepEqual(problems, [], 'the page had problems');
  });

  await page.goto(base + path);
  if (mounted) await page.waitForFunction(() => !document.querySelector('[data-boot]'));
  if (mounted && results) await page.waitForFunction(() => !document.querySelector('[data-testid=computing]'));
  if (mounted && path === '#/import') await page.getByTestId('import-drop').waitFor();
  if (mounted && path === '#/method') {
    await page.getByTestId('method').locator('[data-testid="method-text"], [role="alert"]').first().waitFor();
  }
  return page;
}

function watch(context, page) {
  const origin = new URL(page.base).origin;
  context.on('request', (request) => {
    const { protocol, origin: to } = new URL(request.url());
    page.requests.push(request.url());
    if (!['data:', 'blob:'].includes(protocol) && to !== origin) page.problems.push(`foreign request: ${request.url()}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) page.problems.push(`answered ${response.status()}: ${response.url()}`);
  });
  context.on('console', (message) => {
    const text = `${message.type()}: ${message.text()} (${message.location().url})`;
    if (message.type() === 'error' || message.type() === 'assert') page.problems.push(text);
    if (message.type() === 'warning') page.warnings.push(text);
  });
  context.on('weberror', (error) => page.problems.push(`uncaught: ${error.error()}`));
  page.on('crash', () => page.problems.push('the page crashed'));
}
