#!/usr/bin/env bash
# Runs the tests and ends with one line of counts. `tools/test.sh fast` leaves out build and browser.
#
# A failed part does not stop the others: the counts at the end are complete.
set -uo pipefail
cd "$(dirname "$0")/.."

passed=0
failed=0
log=$(mktemp)
trap 'rm -f "$log"' EXIT

# Runs a command that passes or fails as a whole.
gate() {
  local name=$1
  shift
  echo
  echo "== $name"
  if "$@"; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    echo "== failed: $name"
    return 1
  fi
}

# Runs a command that prints counts of its own; `$2` turns its output into "passed failed".
counted() {
  local name=$1 counts=$2 status p f
  shift 2
  echo
  echo "== $name"
  "$@" 2>&1 | tee "$log"
  status=${PIPESTATUS[0]}
  read -r p f < <("$counts" <"$log")
  # A crash before the first count is a failure too.
  if [ "$status" != 0 ] && [ "$f" = 0 ]; then
    f=1
  fi
  [ "$f" = 0 ] || echo "== failed: $name"
  passed=$((passed + p))
  failed=$((failed + f))
}

cargo_counts() {
  awk '/^test result:/ { for (i = 2; i <= NF; i++) { if ($i == "passed;") p += $(i - 1); if ($i == "failed;") f += $(i - 1) } }
    END { print p + 0, f + 0 }'
}

e2e_counts() {
  awk '/^browser: [0-9]+ of [0-9]+$/ { p = $2; f = $4 - $2 } END { print p + 0, f + 0 }'
}

finish() {
  echo
  echo "total: $passed passed, $failed failed"
  [ "$failed" = 0 ]
  exit
}

tools/setup.sh build || exit

wasm=(--target wasm32-unknown-unknown)
gate "formatting" cargo fmt --check
gate "clippy: the planner" cargo clippy --locked --no-default-features --all-targets -- -D warnings
gate "clippy: the screens" cargo clippy --locked "${wasm[@]}" -- -D warnings
gate "clippy: the worker" cargo clippy --locked "${wasm[@]}" --no-default-features --features worker -- -D warnings
counted "native tests" cargo_counts cargo test --locked --no-fail-fast --no-default-features --features chart

[ "${1:-}" = fast ] && finish

gate "the same digits as WebAssembly" tools/digits.sh

# Without a build, what is in dist/ is of another day.
gate "release build" tools/build.sh || finish
gate "size" node tools/size.mjs
CHROME=$(tools/setup.sh browser | tail -n 1)
export CHROME
counted "browser tests" e2e_counts node tests/e2e/run.mjs
finish
