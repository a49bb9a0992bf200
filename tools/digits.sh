#!/usr/bin/env bash
# Fails unless the planner gives the same results, to the last bit, natively and as WebAssembly: for each example, and for
# one of them with what no example has: calls, a chain by handoff, overtime, urgent work that waits, credits, promises of
# escalation and resolution, absences that come together.
set -euo pipefail
cd "$(dirname "$0")/.."
tools/setup.sh wasi

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
# The native tests have built this one.
cargo build --quiet --locked --profile test --no-default-features --features chart --example evaluate
native=${CARGO_TARGET_DIR:-target}/debug/examples/evaluate

for preset in software bank mine; do
  "$native" --preset "$preset" --print-scenario >"$results/$preset"
done
node -e '
  const document = JSON.parse(require("fs").readFileSync(0));
  const { service, absence, layers, tiers } = document.scenario;
  Object.assign(service, { closing: "finish", urgency: "waits", escalation_mode: "handoff", on_call_roles: 3,
    repair_goes_on: false, closed_on_holidays: true, unreachable: 0.1 });
  absence.correlation = 0.3;
  Object.assign(layers[0], { channel: "phone", handle_minutes: 4, patience_minutes: 3 });
  layers[1].repair_cv = 1.7;
  Object.assign(tiers[0], { promises_escalation: true, promises_resolution: true });
  Object.assign(tiers[0].credits, { monthly_fee: 20000, per_ticket: 50, cap: 0.4 });
  console.log(JSON.stringify(document));
' <"$results/software" >"$results/everything"

for scenario in software bank mine everything; do
  "$native" - --format json <"$results/$scenario" >"$results/native"
  tools/wasi.sh run --quiet --release --example evaluate -- - --format json <"$results/$scenario" >"$results/wasm"
  cmp "$results/native" "$results/wasm"
  echo "$scenario: $(wc -c <"$results/wasm") bytes of results, the same"
done
