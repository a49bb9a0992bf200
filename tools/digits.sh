#!/usr/bin/env bash
# Fails unless the planner gives the same results, to the last bit, natively and as WebAssembly.
set -euo pipefail
cd "$(dirname "$0")/.."
tools/setup.sh wasi

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
# The native tests have built this one.
cargo build --quiet --locked --profile test --no-default-features --features chart --example evaluate
for preset in software bank mine; do
  "${CARGO_TARGET_DIR:-target}/debug/examples/evaluate" --preset "$preset" --format json >"$results/native"
  tools/wasi.sh run --quiet --release --example evaluate -- --preset "$preset" --format json >"$results/wasm"
  cmp "$results/native" "$results/wasm"
  echo "$preset: $(wc -c <"$results/wasm") bytes of results, the same"
done
