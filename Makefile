.PHONY: demo test check bench browser-test messages stop

PYTHON ?= python3.11
PY = .venv/bin/python

.venv/installed: requirements/run.txt requirements/dev.txt pyproject.toml
	@echo "1/2 Environment in .venv (about a minute the first time)"
	@test -x $(PY) || $(PYTHON) -m venv .venv || python3 -m venv .venv
	$(PY) -m pip install --quiet --disable-pip-version-check --upgrade pip setuptools
	$(PY) -m pip install --quiet --disable-pip-version-check --no-deps -r requirements/dev.txt
	$(PY) -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

demo: .venv/installed
	.venv/bin/cpa demo serve

test: .venv/installed
	$(PY) -m pytest -m "not browser"

browser-test: .venv/installed
	$(PY) -m pytest -m browser

check: .venv/installed
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/lint-imports

bench: .venv/installed
	$(PY) -m benchmarks

messages: .venv/installed
	$(PY) -m tools.catalogues

stop:
	.venv/bin/cpa base stop
