# Every command of the project. Each makes sure of what it needs by itself, once, and says so when it cannot.

SHELL := bash
BENCHES := bench cold scale archive lines extraction native # each writes rows of bench/RESULTS.md
.DEFAULT_GOAL := help
.PHONY: help setup site demo pictures build release test test-services test-frameworks test-runtimes test-site test-browsers test-python python bench-python component test-component bench-component fuzz check fmt bench bench-check clean eval

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | while IFS=$$'\t' read -r name text; do \
	  printf '  make %-16s %s\n' "$$name" "$$text"; done

setup: ## install all that building and testing need; the others call it for what they need
	@scripts/setup.sh

site: build ## build the site in target/site: home, newspaper, playground, docs
	@scripts/setup-node.sh
	@node scripts/site/index.mjs

pictures: build ## take the pictures of the README and of the site's first page from its pages
	@node scripts/site/pictures.mjs

demo: site ## serve the site on a free port of this machine, until Ctrl-C (PORT=8000 to choose)
	@node scripts/serve.mjs

build: ## build pkg/wasm/, when something changed
	@scripts/build.sh

release: build ## pack the package for npm in target/release-npm (ADDRESS=https://code.example/news/maqal: its repository)
	@node scripts/release.mjs $(ADDRESS)

test: ## all tests: Rust, wasm in Chromium, Node, the pages in Chromium
	@scripts/test.sh

test-services: build ## PostgreSQL and Spark (they need Java and Python)
	@scripts/test-services.sh

test-frameworks: build ## sites of Next, React, Vue, Nuxt, SvelteKit and Astro with the packed package (600 MB of packages)
	@scripts/test-frameworks.sh

test-runtimes: build ## the packed package in Deno, Bun, workerd, Jest, eight bundlers and three browsers (700 MB of packages)
	@scripts/test-runtimes.sh

test-site: build ## the site before axe and Lighthouse (150 MB of packages)
	@scripts/test-site.sh

test-browsers: ## <maqal-article> and the sanitizer's invariant in Chromium, Firefox and WebKit (INPUTS=200000 for each)
	@scripts/test-browsers.sh $(INPUTS)

python: ## build the Python package's wheel for this machine (scripts/wheels.sh: for all of them)
	@scripts/python.sh build

test-python: build ## the Python package, with Django and Wagtail, against the npm package (it needs Python 3.9)
	@scripts/python.sh test

component: ## build the WebAssembly component, with the sanitizer alone beside it
	@scripts/component.sh build

test-component: build ## the component in jco, Python's wasmtime and the wasmtime command, against the npm package
	@scripts/component.sh test

fuzz: ## coverage-guided fuzzing of the invariant, and of files of other formats (SECONDS=60 each)
	@scripts/fuzz.sh $(SECONDS)

check: ## formatting, lints, docs and the project's own rules
	@scripts/check.sh

fmt: ## format the Rust code
	@cargo fmt --all

bench: build ## compare with other sanitizers and extractors; writes bench/RESULTS.md and the figures of docs/comparison.md
	@scripts/setup-node.sh bench
	@cd bench && for name in $(BENCHES) memory page sources; do node $$name.mjs || exit; done

bench-check: build ## measure again, and fail where a row of bench/RESULTS.md is more than 15 % worse
	@scripts/setup-node.sh bench
	@cd bench && export MAQAL_BENCH=check && failed=0; for name in $(BENCHES); do node $$name.mjs || failed=1; done; node memory.mjs release || failed=1; exit $$failed

bench-python: ## compare the Python package with nh3, bleach, trafilatura and readability-lxml
	@scripts/python.sh bench

bench-component: build ## how long the component takes in Node and in Python, beside the npm package
	@scripts/component.sh bench

eval: ## measure with ../shared/eval on ../shared/corpora, where those are there
	@scripts/eval.sh

clean: ## remove what was built; the tools in the cache stay
	@rm -rf target pkg/wasm pkg/cjs pkg/docs pkg/global pkg/man pkg/module pkg/play pkg/CHANGELOG.md
