// A static server that answers as GitHub Pages does: right types, 404.html for what is not there, and the
// files at the root or under a prefix.
//
//   node tools/serve.mjs dist 8080
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

/** Serves `root` on 127.0.0.1; port 0 takes a free one. Resolves to the server and its address. */
export function serve({ root, port = 0, prefix = '/' }) {
  const server = createServer(async (request, response) => {
    const found = await find(root, prefix, request.url);
    const path = found ?? join(root, '404.html');
    response.writeHead(found ? 200 : 404, {
      'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream',
      'Cache-Control': 'no-cache',
    });
    if (request.method === 'HEAD') return response.end();
    createReadStream(path).on('error', () => response.end()).pipe(response);
  });
  return new Promise((done, fail) => {
    server.on('error', fail);
    server.listen(port, '127.0.0.1', () => {
      done({ server, url: `http://127.0.0.1:${server.address().port}${prefix}` });
    });
  });
}

async function find(root, prefix, url) {
  let path;
  try {
    path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname));
  } catch {
    return null;
  }
  if (!path.startsWith(prefix) || path.includes('\0')) return null;
  const file = join(root, path.slice(prefix.length));
  for (const candidate of [file, join(file, 'index.html')]) {
    const entry = await stat(candidate).catch(() => null);
    if (entry?.isFile()) return candidate;
  }
  return null;
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const [root = 'dist', port = '8080'] = argv.slice(2);
  try {
    const { url } = await serve({ root: resolve(root), port: Number(port) });
    console.log(`Relevo is at ${url} (Ctrl-C ends it)`);
  } catch (error) {
    if (error.code !== 'EADDRINUSE') throw error;
    console.error(`Port ${port} is taken: choose another, for example make serve PORT=${Number(port) + 1}`);
    process.exitCode = 1;
  }
}
