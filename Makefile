# make story: everything from nothing to build/story/.   make test: everything from nothing to every check passed.
# Needs Python 3.11 or later and make; the rest is installed into .venv, from the lock files.

.PHONY: story test postgresql browser readers pictures check style types layers score bench docs lock clean help

SUITS := import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))
# The first Python on hand that is recent enough and can make an environment.
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 /usr/bin/python3; do \
	"$$p" -c "$(SUITS)" 2>/dev/null && { echo "$$p"; break; }; done)
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input -qq
# Where Python is told to write no bytecode, every run would compile the source anew: a third of a first reading.
COMPILED = $(BIN)/python -m compileall -q src
WITHOUT := tawatur needs Python 3.11 or later with its venv module; none was found (Debian, Ubuntu: apt install python3-venv; or name one: make PYTHON=/path/to/python3)

story: .venv/.run ## writes build/story/ from the bundled example
	$(COMPILED)
	$(BIN)/tawatur story examples/hasakah-2022 -o build/story

test: style types layers postgresql browser ## sets everything up and passes every check
	$(COMPILED)
	$(BIN)/pytest -n 2

check: test ## the same: style, types, layers, tests, documents up to date

style: .venv/.dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: .venv/.dev
	$(BIN)/mypy

layers: .venv/.dev
	$(BIN)/lint-imports

# The tests start a server of their own from Debian's package; where there is none they say what was not tested.
HAVE_SERVER = ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 || command -v initdb >/dev/null
postgresql:
	@$(HAVE_SERVER) && exit 0; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then echo "installing postgresql for the tests" >&2; \
		apt-get update -qq && mkdir -p /etc/postgresql-common/createcluster.d && \
		echo "create_main_cluster = false" >/etc/postgresql-common/createcluster.d/no-main-cluster.conf && \
		DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends postgresql >/dev/null; fi; \
	$(HAVE_SERVER) || echo "no PostgreSQL server here (Debian: apt install postgresql): not tested on it" >&2

# The formats' own readers that exports are tried on are JavaScript; where there is no npm, the tests say what was not tried.
.PHONY: node
test: node
node:
	@command -v npm >/dev/null && exit 0; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then echo "installing nodejs and npm for the tests" >&2; \
		apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends nodejs npm >/dev/null; fi; \
	command -v npm >/dev/null || echo "no npm here (Debian: apt install nodejs npm): exports not tried on their own readers" >&2

# So it is with the browser: Debian's, since no other can be downloaded where there is no internet.
HAVE_BROWSER = command -v chromium >/dev/null || command -v chromium-browser >/dev/null
browser:
	@$(HAVE_BROWSER) && exit 0; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then echo "installing chromium for the tests" >&2; \
		apt-get update -qq && \
		DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-noto-core >/dev/null; fi; \
	$(HAVE_BROWSER) || echo "no chromium here (Debian: apt install chromium): the page is not tested in a browser" >&2

# The formats' own readers in Python bring libraries under licences that ours does not mix with: an environment of their own.
READERS = tests/outputs/exports/readers/requirements.txt
test: readers
readers: .venv/.dev
	@test .venv/readers/.done -nt $(READERS) && exit 0; \
	echo "setting up .venv/readers for the tests" >&2; $(BIN)/python -m venv --clear .venv/readers && \
	.venv/readers/bin/python -m pip --disable-pip-version-check --no-input -qq install --require-hashes -r $(READERS) && \
	touch .venv/readers/.done || echo "libhxl and followthemoney could not be installed: exports not tried on them" >&2

pictures: .venv/.dev browser ## takes the pictures of docs/pictures anew
	TAWATUR_PICTURES=1 $(BIN)/pytest -q tests/outputs/page/test_pictures.py

score: .venv/.dev ## how well the annotated reports are read
	$(BIN)/python -m benchmarks.score

bench: .venv/.dev ## how fast: articles a second, cold start, memory, the cost of more rules, the weight of a page
	$(COMPILED)
	$(BIN)/python -m benchmarks.bench
	$(BIN)/python -m benchmarks.weight

docs: .venv/.dev ## writes the generated pages of docs/ anew
	$(BIN)/python -m docs.generate

# Set up once: a stamp for each lock, older than it only until the next run.
.venv/bin/python:
	@python="$(PYTHON)"; "$${python:-false}" -c "$(SUITS)" 2>/dev/null || { echo "$(WITHOUT)" >&2; exit 1; }; \
	echo "setting up .venv with $$python" >&2; "$$python" -m venv --clear .venv

.venv/.run: requirements.txt pyproject.toml | .venv/bin/python
	$(PIP) install --require-hashes -r requirements.txt
	$(PIP) install --no-deps --no-build-isolation -e .
	@$(COMPILED)
	@touch $@

.venv/.dev: requirements-dev.txt pyproject.toml | .venv/bin/python
	$(PIP) install --require-hashes -r requirements-dev.txt
	$(PIP) install --no-deps --no-build-isolation -e .
	@$(COMPILED)
	@touch .venv/.run $@

# Hashes of every platform's files, and no address: whoever installs chooses the index.
COMPILE = build/lock/bin/pip-compile -q --strip-extras --generate-hashes --allow-unsafe --no-annotate --no-header \
	--no-emit-index-url --no-emit-trusted-host --no-emit-find-links --all-build-deps $(UPGRADE)
lock: | .venv/bin/python ## writes the lock files anew; UPGRADE=-U takes the newest versions
	test -x build/lock/bin/pip-compile || { $(BIN)/python -m venv build/lock && build/lock/bin/pip install -q pip-tools; }
	$(COMPILE) -o requirements.txt pyproject.toml
	$(COMPILE) --extra dev -c requirements.txt -o requirements-dev.txt pyproject.toml
	$(COMPILE) --extra sources -c requirements.txt -o requirements-sources.txt pyproject.toml
	$(filter-out --all-build-deps,$(COMPILE)) -o $(READERS) $(READERS:.txt=.in)

clean:
	rm -rf build .venv .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache

help:
	@sed -n 's/^\([a-z]*\):.*## /\1: /p' Makefile
