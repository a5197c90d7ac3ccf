# demo and test need nothing but Python 3.11 and make. Each target says what it runs.

.PHONY: demo test browser-test openfisca-test spark-test check bench messages format stop

VENV ?= .venv
PYTHON ?= $(shell command -v python3.11 || echo python3)
PY = $(VENV)/bin/python
PORT ?= 8000
# One process a core: twice as fast on two cores. One process alone: make test WORKERS=0
WORKERS ?= logical
PYTEST = $(PY) -m pytest -n $(WORKERS) --maxprocesses 4

demo: $(VENV)/run.done
	$(VENV)/bin/cpa demo serve --port $(PORT)

test: $(VENV)/dev.done
	$(PYTEST) -m "not browser and not openfisca and not spark" $(ARGS)

browser-test: $(VENV)/dev.done
	$(PYTEST) -m browser $(ARGS)

# Our parameters and the generated package, read and run by OpenFisca in an environment of its own.
openfisca-test: $(VENV)/dev.done .venv-openfisca/openfisca.done
	$(PY) -m pytest -n 0 -m openfisca $(ARGS) tests/openfisca

# The national run spread by Spark: the extra of that name in the same environment, and a Java 17 or later.
spark-test: $(VENV)/spark.done
	$(PY) -m pytest -n 0 -m spark $(ARGS) tests/modules/rights/national

check: $(VENV)/dev.done
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	$(VENV)/bin/lint-imports

bench: $(VENV)/dev.done
	$(PY) -m benchmarks

# English catalogues, from the French sentences of code and templates.
messages: $(VENV)/dev.done
	$(PY) -m tools.catalogues

format: $(VENV)/dev.done
	$(PY) -m ruff check --fix .
	$(PY) -m ruff format .

stop: $(VENV)/run.done
	$(VENV)/bin/cpa base stop

$(VENV)/run.done: requirements/run.txt pyproject.toml
	@$(PYTHON) -m tools.environment $(VENV) run

$(VENV)/spark.done: requirements/spark.txt $(VENV)/dev.done
	@$(PYTHON) -m tools.environment $(VENV) spark

.venv-openfisca/openfisca.done: requirements/openfisca.txt
	@$(PYTHON) -m tools.environment .venv-openfisca openfisca

$(VENV)/dev.done: requirements/run.txt requirements/dev.txt pyproject.toml
	@$(PYTHON) -m tools.environment $(VENV) dev
	@touch $(VENV)/run.done
