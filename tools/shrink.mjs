// Makes the scripts and style sheets of a release small.
import { createRequire } from 'node:module';
import { join } from 'node:path';

// Installed by tools/setup.sh; a development build does without.
const tools = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '../.tools/');
const esbuild = () => createRequire(tools)('esbuild');

/** The page's glue, of which boot.js uses the default export alone: what else it exports is left out. */
export function shrinkGlue(folder, name) {
  const { outputFiles } = esbuild().buildSync({
    stdin: { contents: `export { default } from './${name}'`, resolveDir: folder },
    bundle: true,
    format: 'esm',
    minify: true,
    target: 'es2022',
    write: false,
  });
  return outputFiles[0].text;
}

/** A script or a style sheet (`js`, `css`), with all that it exports. */
export function shrinkText(text, loader) {
  return esbuild().transformSync(text, { loader, minify: true, target: 'es2022' }).code;
}
