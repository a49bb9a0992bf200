# The commands of Relevo. Each is a short script in tools/; all that they install stays in the checkout.
PORT ?= 8080

.PHONY: serve build check test bench shots clean

serve: build ## build the release and serve it at http://127.0.0.1:8080/ (PORT= to change)
	node tools/serve.mjs dist $(PORT)

build: ## write dist/, which works at the root, in a sub-path and in any clone
	tools/build.sh

check: ## the fast part of test: formatting, clippy, native tests
	tools/test.sh fast

test: ## everything, in a real browser too; ends with one line of counts
	tools/test.sh

bench: build ## sizes, the planner's own benchmark natively and as WebAssembly, the browser's slider and import
	node tools/size.mjs
	cargo bench --no-default-features
	tools/setup.sh wasi
	tools/wasi.sh bench --bench planner --bench doubt --bench palette --bench people --bench queues --bench shelf
	tools/setup.sh browser
	node tests/e2e/bench.mjs

shots: build ## pictures of every screen in tests/e2e/out/, and the one in the README
	tools/setup.sh browser
	node tests/e2e/shots.mjs

clean: ## remove what was built, keep what was installed
	cargo clean
	rm -rf dist tests/e2e/out
