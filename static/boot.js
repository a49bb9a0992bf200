// Starts the app. It is a file of its own because the security policy forbids inline scripts; Trunk writes the
// names of the files to load into the attributes of the script element.
const { js, wasm, integrity } = document.querySelector('script[data-wasm]').dataset;
const place = document.querySelector('[data-boot]');

const WORDS = {
  en: {
    title: 'Relevo could not start',
    old: 'This browser cannot run WebAssembly. Open the page in a current Firefox, Chrome, Edge or Safari.',
    load: 'A file of the app did not arrive. Check the connection and load the page again.',
    other: 'Something went wrong while the app was starting. Load the page again.',
    safe: 'What you have saved is still in this browser.',
    again: 'Load the page again',
  },
  es: {
    title: 'Relevo no ha podido arrancar',
    old: 'Este navegador no puede ejecutar WebAssembly. Abra la página en una versión actual de Firefox, Chrome, Edge o Safari.',
    load: 'No ha llegado un archivo de la aplicación. Compruebe la conexión y vuelva a cargar la página.',
    other: 'Algo ha fallado al arrancar la aplicación. Vuelva a cargar la página.',
    safe: 'Lo que ha guardado sigue en este navegador.',
    again: 'Volver a cargar la página',
  },
};

boot();

// Loads a screen that is a program of its own; the app calls it when the screen is first opened. The query tells
// builds and attempts apart, because a browser may remember that a module did not arrive.
globalThis.relevoBundle = async (name, query) => {
  const program = await import(`./${name}.js?${query}`);
  await program.default({ module_or_path: new URL(`./${name}_bg.wasm?${query}`, document.baseURI) });
  return program;
};

// A picture, which comes as SVG text, as a PNG file, as large as it was drawn.
globalThis.relevoPicture = async (name, svg) => {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  await image.decode();
  const [, width, height] = svg.match(/viewBox="0 0 (\d+) (\d+)"/);
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  canvas.getContext('2d').drawImage(image, 0, 0, width, height);
  Object.assign(document.createElement('a'), { href: canvas.toDataURL(), download: name }).click();
};

async function boot() {
  let stage = 'old';
  try {
    if (typeof WebAssembly !== 'object') throw new Error('no WebAssembly');
    stage = 'load';
    // Both at once; the glue compiles the wasm while it arrives.
    const [app, response] = await Promise.all([import(js), fetch(wasm, integrity ? { integrity } : {})]);
    if (!response.ok) throw new Error(`${wasm}: ${response.status}`);
    stage = 'other';
    await app.default({ module_or_path: response });
    place.remove();
  } catch (error) {
    console.error(error);
    // The app's own panic page, if it got that far, knows more than this one.
    if (document.querySelector('[data-panic]')) place.remove();
    else explain(error.name === 'CompileError' ? 'old' : stage, error);
  }
}

function explain(reason, error) {
  const language = navigator.language.startsWith('es') ? 'es' : 'en';
  const words = WORDS[language];
  const add = (tag, text) => place.appendChild(Object.assign(document.createElement(tag), { textContent: text }));
  document.documentElement.lang = language;
  place.setAttribute('role', 'alert');
  place.replaceChildren();
  add('h1', words.title);
  add('p', words[reason]);
  add('p', words.safe);
  add('a', words.again).href = location.href.split('#')[0];
  add('pre', String(error));
}
