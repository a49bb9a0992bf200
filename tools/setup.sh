#!/usr/bin/env bash
# Installs what is missing, inside the checkout, and skips what is there.
#
#   tools/setup.sh build     the wasm target, Trunk, wasm-bindgen, wasm-opt and esbuild, into .tools/
#   tools/setup.sh wasi      what runs the planner as WebAssembly without a browser
#   tools/setup.sh browser   what the browser tests need; the last line printed is the browser's path
set -euo pipefail
cd "$(dirname "$0")/.."

trunk=0.21.14    # later versions need a newer Rust than this project asks for
binaryen=132.0.0 # Debian's wasm-opt is too old for the features that rustc switches on
esbuild=0.25.12  # makes scripts small
# The tool and the crate must agree to the digit.
bindgen=$(sed -n 's/^wasm-bindgen = .*"=\([0-9.]*\)".*/\1/p' Cargo.toml)

fail() {
  echo "$*" >&2
  exit 1
}

needs_node() {
  local major
  major=$(node -p 'process.versions.node.split(".")[0]' 2>/dev/null || echo 0)
  [ "$major" -ge 20 ] || fail "Relevo's tools need Node.js 20 or later: install it and try again."
  command -v npm >/dev/null || fail "Relevo's tools need npm, which comes with Node.js: install it and try again."
}

needs_target() {
  [ -d "$(rustc --print target-libdir --target "$1")" ] && return
  command -v rustup >/dev/null || fail "Rust's $1 target is missing, and there is no rustup to add it."
  rustup target add "$1"
}

# Prints nothing when the tool has the version asked for, so that a second run goes offline.
has() {
  [ "$("$1" --version 2>/dev/null | head -n 1)" = "$2" ]
}

has_package() {
  [ "$(node -p "require('./.tools/node_modules/$1/package.json').version" 2>/dev/null)" = "$2" ]
}

build_tools() {
  command -v cargo >/dev/null || fail "Relevo is built with Rust 1.90 or later: install it with rustup and try again."
  needs_node
  mkdir -p .tools

  needs_target wasm32-unknown-unknown

  # Trunk only drives other programs: unoptimised and without TLS it takes a quarter of the time to install and
  # builds just as fast. wasm-bindgen does some work of its own.
  export CARGO_PROFILE_DEV_DEBUG=0
  has .tools/bin/trunk "trunk $trunk" ||
    cargo install --locked --force --debug --no-default-features --root .tools "trunk@$trunk"
  has .tools/bin/wasm-bindgen "wasm-bindgen $bindgen" || CARGO_PROFILE_DEV_OPT_LEVEL=1 \
    cargo install --locked --force --debug --root .tools --bin wasm-bindgen "wasm-bindgen-cli@$bindgen"
  # Both at once: npm takes away what it is not told of.
  { has_package binaryen "$binaryen" && has_package esbuild "$esbuild"; } || npm install --prefix .tools \
    --no-save --no-package-lock --no-audit --no-fund "binaryen@$binaryen" "esbuild@$esbuild"
}

# Prints the first browser that answers: a distribution's stand-in for a package that is not there does not.
find_browser() {
  local name
  for name in "${CHROME:-}" chromium google-chrome google-chrome-stable chromium-browser chrome; do
    if [ -n "$name" ] && "$name" --version >/dev/null 2>&1; then
      command -v "$name"
      return
    fi
  done
  return 1
}

install_browser() {
  local as_root=()
  command -v apt-get >/dev/null || return 1
  if [ "$(id -u)" != 0 ]; then
    sudo -n true 2>/dev/null || return 1
    as_root=(sudo -n)
  fi
  "${as_root[@]}" apt-get update -qq &&
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium
}

browser() {
  needs_node
  [ tests/e2e/node_modules/.package-lock.json -nt tests/e2e/package-lock.json ] ||
    npm ci --prefix tests/e2e --no-audit --no-fund >&2
  find_browser || { install_browser >&2 && find_browser; } ||
    fail "The browser tests need Chrome or Chromium: install one, or set CHROME to its path, and try again."
}

case "${1:-}" in
  build) build_tools ;;
  wasi) needs_node && needs_target wasm32-wasip1 ;;
  browser) browser ;;
  *) fail "usage: tools/setup.sh build | wasi | browser" ;;
esac
