#!/usr/bin/env bash
# Builds the release into dist/.
set -euo pipefail
cd "$(dirname "$0")/.."
tools/setup.sh build

export PATH="$PWD/.tools/bin:$PWD/.tools/node_modules/.bin:$PATH"

# Names the sources that the page and its worker were compiled from. Static hosts may serve
# files of different days for some minutes: they compare this name before they work together.
RELEVO_BUILD=$(find src Cargo.toml Cargo.lock -type f | LC_ALL=C sort | xargs cat | sha256sum | cut -c 1-12)
export RELEVO_BUILD

# Erased views share the code that draws them, which is most of what a page weighs. Vector instructions, which every
# browser has had since March 2023, make the planner quicker and the page smaller. Names in the newer way tell the
# variants of a function, by which index.html has them sorted. Paths of the machine that built it have no place in what
# is served.
export RUSTFLAGS="--cfg erase_components -C target-feature=+simd128 -C symbol-mangling-version=v0 --remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}/registry/src=src"

# Trunk reads NO_COLOR as a boolean of its own, and refuses the usual "1".
env -u NO_COLOR trunk build --release --offline --public-url ./
