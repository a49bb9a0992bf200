// Takes out of the page's program what its glue does not use, and gives what the two know each other by short names.
//
// The names that wasm-bindgen gives to imports end in sixteen digits of a hash each, in both files; and what it exports for
// glue that was left out as unused keeps code alive that nobody calls.

/** The program and its glue, slimmer: `{wasm, glue}`. */
export function slim(wasm, glue) {
  const renamed = new Map();
  const short = (name) => {
    if (!renamed.has(name)) renamed.set(name, `$${renamed.size.toString(36)}`);
    return renamed.get(name);
  };
  const whole = (name, flags) => new RegExp(`(?<![\\w$])${name.replaceAll('$', '\\$')}(?![\\w$])`, flags);
  const isNamed = (name) => whole(name).test(glue);
  const sections = [...sectionsOf(wasm)].map(({ id, body }) => {
    if (id === IMPORTS) return section(id, imports(body, short));
    if (id === EXPORTS) return section(id, exports(body, (name) => isNamed(name) && (name.length > LONG ? short(name) : name)));
    return section(id, body);
  });
  for (const [name, by] of renamed) {
    if (!isNamed(name)) throw new Error(`the glue does not name ${name}`);
    glue = glue.replace(whole(name, 'g'), () => by);
  }
  return { wasm: Buffer.concat([wasm.subarray(0, 8), ...sections]), glue };
}

/** Longer names of exports are made up, and said in the glue alone. */
const LONG = 40;
const IMPORTS = 2;
const EXPORTS = 7;

function* sectionsOf(wasm) {
  for (let at = 8; at < wasm.length; ) {
    const id = wasm[at];
    const [size, start] = number(wasm, at + 1);
    yield { id, body: wasm.subarray(start, start + size) };
    at = start + size;
  }
}

const section = (id, body) => Buffer.concat([Buffer.of(id), leb(body.length), body]);

/** The same imports under other names. All of them are functions. */
function imports(body, short) {
  let [count, at] = number(body, 0);
  const parts = [leb(count)];
  for (; count > 0; count -= 1) {
    const [module, after] = name(body, at);
    const [field, kind] = name(body, after);
    if (body[kind] !== 0) throw new Error(`${field} is no function`);
    const [type, end] = number(body, kind + 1);
    parts.push(named(module), named(short(field)), Buffer.of(0), leb(type));
    at = end;
  }
  return Buffer.concat(parts);
}

/** The exports that are kept, under the names that `kept` gives them. */
function exports(body, kept) {
  let [count, at] = number(body, 0);
  const parts = [];
  for (; count > 0; count -= 1) {
    const [field, kind] = name(body, at);
    const [, end] = number(body, kind + 1);
    const by = kept(field);
    if (by) parts.push(Buffer.concat([named(by), body.subarray(kind, end)]));
    at = end;
  }
  return Buffer.concat([leb(parts.length), ...parts]);
}

function name(bytes, at) {
  const [length, start] = number(bytes, at);
  return [bytes.toString('utf8', start, start + length), start + length];
}

const named = (text) => Buffer.concat([leb(Buffer.byteLength(text)), Buffer.from(text)]);

function number(bytes, at) {
  let [value, shift] = [0, 0];
  for (;;) {
    const byte = bytes[at++];
    value |= (byte & 127) << shift;
    if (byte < 128) return [value >>> 0, at];
    shift += 7;
  }
}

function leb(value) {
  const bytes = [];
  do bytes.push((value & 127) | (value > 127 ? 128 : 0));
  while ((value >>>= 7));
  return Buffer.from(bytes);
}
