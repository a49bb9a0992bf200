// Trunk runs this on a finished build, before it becomes dist/. A release gets
//   its scripts and style sheets made small,
//   the security policy of index.html in force,
//   its style sheets joined into one file,
//   its programs freed of what their glue does not use,
//   the hash of the app's wasm, which boot.js hands to fetch,
//   addresses of the worker's files that change with every build.
// A development build stays as Trunk left it.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from 'node:process';
import { shrinkGlue, shrinkText } from './shrink.mjs';
import { slim } from './slim.mjs';

if (env.TRUNK_PROFILE === 'release') stamp(env.TRUNK_STAGING_DIR);

function stamp(dist) {
  const read = (name) => readFileSync(join(dist, name));
  const write = (name, text) => writeFileSync(join(dist, name), text);
  let html = read('index.html').toString();

  for (const name of readdirSync(dist).filter((file) => file.endsWith('.js') && !file.endsWith('_loader.js'))) {
    write(name, name.startsWith('relevo-') ? shrinkGlue(dist, name) : shrinkText(read(name).toString(), 'js'));
  }

  const wasm = readdirSync(dist).find((name) => /^relevo-.*_bg\.wasm$/.test(name));
  for (const [program, script] of [[wasm, wasm.replace('_bg.wasm', '.js')], ['worker_bg.wasm', 'worker.js']]) {
    const slimmer = slim(read(program), read(script).toString());
    write(program, slimmer.wasm);
    write(script, slimmer.glue);
  }

  // The minifier leaves out quotes where it can.
  const attribute = (tag, name) => new RegExp(`\\b${name}=(?:"([^"]*)"|([^\\s>]*))`).exec(tag)?.slice(1).find(Boolean);
  const replace = (pattern, by) => {
    if (!pattern.test(html)) throw new Error(`index.html has nothing that matches ${pattern}`);
    html = html.replace(pattern, by);
  };

  replace(/name="?release-policy"?/, 'http-equiv="Content-Security-Policy"');

  const sheet = /<link\b[^>]*\brel="?stylesheet"?[^>]*>/g;
  const names = [...html.matchAll(sheet)].map(([tag]) => attribute(tag, 'href').replace('./', ''));
  const css = shrinkText(names.map((name) => read(name).toString()).join(''), 'css');
  const joined = `style-${hash('sha256', css, 'hex').slice(0, 16)}.css`;
  let links = 0;
  replace(sheet, () => (links++ ? '' : `<link rel="stylesheet" href="./${joined}">`));
  for (const name of names) rmSync(join(dist, name));
  write(joined, css);

  // A query, for Trunk does not hash the worker's files. Its loader names them without one.
  const version = `?b=${env.RELEVO_BUILD ?? 'unknown'}`;
  const loader = read('worker_loader.js').toString();
  const versioned = loader
    .replace('./worker.js', `./worker.js${version}`)
    .replace('init()', `init({module_or_path:new URL('worker_bg.wasm${version}',import.meta.url)})`);
  if (versioned.split(version).length !== 3) throw new Error(`worker_loader.js is not what it was: ${loader}`);
  write('worker_loader.js', versioned);

  const integrity = `sha384-${hash('sha384', read(wasm), 'base64')}`;
  replace(/<script\b[^>]*\bdata-wasm=[^\s>]*/, (tag) => {
    return `${tag} data-integrity="${integrity}" data-worker="./worker_loader.js${version}"`;
  });
  write('index.html', html);
}

function hash(algorithm, content, encoding) {
  return createHash(algorithm).update(content).digest(encoding);
}
