# Two commands matter here: `make demo` proves the starter problems, `make test` runs all checks.
# Both make their own virtual environment in .venv; nothing outside this folder and the user's cache is touched, but that
# `make test` run by root on Debian or Ubuntu installs the package redis-server where it is missing.

PYTHON ?= $(shell for p in python3.11 python3.12 python3.13 python3; do command -v $$p && break; done)
VENV := .venv
BIN := $(VENV)/bin
# Two `make` in one folder take turns. Without `flock` (it is part of util-linux) they must not be started at once.
LOCKED = $(if $(shell command -v flock),flock $(1))

.DEFAULT_GOAL := help
.PHONY: help demo test lint redis clean

help:
	@echo 'make demo    install into .venv, prove the starter problems, say what came out and where it is'
	@echo 'make test    install into .venv what the tests need, run ruff, pyright and pytest'
	@echo 'make clean   remove .venv, demo-run and everything else that was made here'

# An editable install: a change of the sources needs no new one, a change of pyproject.toml does.
$(VENV)/.installed: pyproject.toml
	@test -n "$(PYTHON)" || { echo 'make: no python3 found; set PYTHON to a Python 3.11, 3.12 or 3.13' >&2; exit 1; }
	@$(call LOCKED,.venv.lock) sh -c 'test $@ -nt pyproject.toml && exit 0; \
	  $(PYTHON) -m venv $(VENV) && $(BIN)/python -m pip install --quiet --disable-pip-version-check -e . && touch $@'

$(VENV)/.installed-test: pyproject.toml $(VENV)/.installed
	@$(call LOCKED,.venv.lock) sh -c 'test $@ -nt pyproject.toml && exit 0; \
	  $(BIN)/python -m pip install --quiet --disable-pip-version-check -e ".[test]" && touch $@'

demo: $(VENV)/.installed
	@$(call LOCKED,demo-run.lock) $(BIN)/sequent batch benchmarks/problems/starter.jsonl --out demo-run --overwrite \
	  --time-limit 10
	@echo '(`sequent` is $(BIN)/sequent here; proof.html opens in any browser, also offline)'

lint: $(VENV)/.installed-test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/pyright --pythonpath $(BIN)/python

# The service's tests start a Redis server of their own. They are skipped where there is no program for it.
redis:
	@command -v redis-server >/dev/null || { test "$$(id -u)" = 0 && command -v apt-get >/dev/null && \
	  apt-get -qq update && DEBIAN_FRONTEND=noninteractive apt-get -qq -y install --no-install-recommends redis-server; } || \
	  echo 'make: no redis-server here; the tests of the service are skipped' >&2

test: lint redis
	$(BIN)/python -m pytest -q -n 2 --dist loadfile

clean:
	rm -rf $(VENV) .venv.lock demo-run demo-run.lock build dist .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
