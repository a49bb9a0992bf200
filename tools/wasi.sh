#!/usr/bin/env bash
# Lets cargo build the planner's core as WebAssembly, with the instructions that the worker uses, and run it in Node:
#
#   tools/wasi.sh bench --bench planner
#   tools/wasi.sh run --release --example evaluate -- --preset mine
set -euo pipefail
cd "$(dirname "$0")/.."
export CARGO_TARGET_WASM32_WASIP1_RUNNER="node --no-warnings tools/wasi.mjs"
export CARGO_TARGET_WASM32_WASIP1_RUSTFLAGS="-C target-feature=+simd128"
exec cargo "$1" --locked --no-default-features --target wasm32-wasip1 "${@:2}"
