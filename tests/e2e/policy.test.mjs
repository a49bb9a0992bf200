import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, open } from './harness.mjs';

for (const at of ['root', 'sub']) {
  test(`the app starts at the ${at === 'root' ? 'root' : 'end of a longer path'}, without a warning`, async (t) => {
    const page = await open(t, { at });
    assert.ok(await page.locator('h1').first().isVisible());
    assert.deepEqual(page.warnings, []);
    const asked = (of) => page.requests.filter((url) => /\/worker[_.]/.test(url) === of);
    assert.equal(new Set(asked(false)).size, asked(false).length, 'no file is asked for twice');
    // One worker for the plan and one for the comparison, which starts when the files are in the browser's cache.
    assert.ok(asked(true).length <= 2 * new Set(asked(true)).size, asked(true).join('\n'));
  });

  test(`the worker says hello from the ${at === 'root' ? 'root' : 'end of a longer path'}`, async (t) => {
    const page = await open(t, { at });
    const [hello, build] = await page.evaluate(() => {
      const address = document.querySelector('script[data-worker]').dataset.worker;
      const worker = new Worker(new URL(address, document.baseURI), { type: 'module' });
      return new Promise((done, fail) => {
        worker.onerror = (event) => fail(new Error(event.message || 'the worker did not load'));
        setTimeout(() => fail(new Error('no hello in 10 s')), 10_000);
        worker.onmessage = ({ data }) => {
          worker.terminate();
          done([typeof data === 'string' ? data : JSON.stringify(data), new URL(address, document.baseURI).searchParams.get('b')]);
        };
      });
    });
    assert.match(build, /^[0-9a-f]{12}$/);
    assert.ok(hello.includes(build), `${hello} names the build ${build}`);
  });
}

test('the policy allows nothing but this origin', async (t) => {
  const page = await open(t);
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  const directives = Object.fromEntries(policy.split('; ').map((part) => [part.split(' ')[0], part.split(' ').slice(1)]));
  assert.deepEqual(directives['default-src'], ["'none'"]);
  assert.deepEqual(directives['script-src'], ["'self'", "'wasm-unsafe-eval'"]);
  assert.deepEqual(directives['style-src'], ["'self'"]);
  assert.deepEqual(directives['connect-src'], ["'self'"]);
  assert.ok(!policy.includes('unsafe-inline') && !policy.includes('http'));
});

test('the policy is in force: a foreign request, an inline script and an inline style are stopped', async (t) => {
  const page = await open(t, { allow: [/policy/i, /Content Security Policy/, /violates/] });
  const ran = await page.evaluate(async () => {
    const script = Object.assign(document.createElement('script'), { textContent: 'globalThis.inlineScriptRan = true' });
    document.body.append(script);
    const box = document.createElement('div');
    box.setAttribute('style', 'width: 7px');
    document.body.append(box);
    const fetched = await fetch('http://127.0.0.1:9/').then(() => true, () => false);
    const size = box.offsetWidth;
    script.remove();
    box.remove();
    return { script: !!globalThis.inlineScriptRan, style: size === 7, fetched };
  });
  assert.deepEqual(ran, { script: false, style: false, fetched: false });
  await page.waitForTimeout(200); // the reports come after the fact
  for (const directive of ['script-src', 'style-src', 'connect-src']) {
    assert.ok(page.problems.some((problem) => problem.includes(`policy violation: ${directive}`)), page.problems.join('\n'));
  }
});

test('the served pages have no inline script, style or handler', async (t) => {
  const page = await open(t);
  for (const name of ['', '404.html', 'method-en.html', 'method-es.html']) {
    const html = await (await page.request.get(page.base + name)).text();
    assert.doesNotMatch(html, /<style\b/i);
    assert.doesNotMatch(html, /<[^>]+\sstyle\s*=/i);
    assert.doesNotMatch(html, /<[^>]+\son\w+\s*=/i);
    for (const [tag, content] of html.matchAll(/<script\b[^>]*>([^]*?)<\/script>/gi)) {
      assert.match(tag, /\bsrc=/);
      assert.equal(content, '');
    }
  }
});

test('a page that is not there leads back to the app', async (t) => {
  const page = await open(t, { at: 'sub', path: 'nothing-here', mounted: false, allow: [/404/] });
  await page.getByRole('link', { name: 'Open Relevo' }).click();
  await page.waitForFunction(() => document.querySelector('script[data-wasm]') && !document.querySelector('[data-boot]'));
});

for (const [language, locale, title, action] of [
  ['English', 'en-GB', 'Relevo could not start', 'Load the page again'],
  ['Spanish', 'es-MX', 'Relevo no ha podido arrancar', 'Volver a cargar la página'],
]) {
  test(`when the app cannot be loaded, the page says so in ${language}`, async (t) => {
    const page = await open(t, {
      locale,
      mounted: false,
      allow: [/.*/],
      route: (context) => context.route(/_bg\.wasm/, (route) => route.abort()),
    });
    await page.getByRole('heading', { name: title }).waitFor();
    assert.ok(await page.getByRole('link', { name: action }).isVisible());
    await axe(page, { disable: ['region', 'landmark-one-main'] });
  });
}

test('without WebAssembly the page names browsers that have it', async (t) => {
  const page = await open(t, { mounted: false, allow: [/.*/], before: () => delete globalThis.WebAssembly });
  await page.getByText('Firefox, Chrome, Edge or Safari').waitFor();
});

test('a file that was tampered with does not run', async (t) => {
  const page = await open(t, {
    mounted: false,
    allow: [/.*/],
    route: (context) =>
      context.route(/relevo-.*_bg\.wasm/, async (route) => {
        const response = await route.fetch();
        const body = await response.body();
        body[body.length - 1] ^= 1;
        await route.fulfill({ response, body });
      }),
  });
  await page.getByRole('heading', { name: 'Relevo could not start' }).waitFor();
});

test('the text that stands in for the app passes axe', async (t) => {
  const page = await open(t);
  await axe(page);
});
