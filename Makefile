# Everything sets itself up: `make demo` and `make test` work in a fresh clone with Python and make alone.
VENV ?= .venv
PY := $(VENV)/bin/python
BUILD := build
CONSUMERS := $(VENV)-consumers
WORKERS ?= 2

export QT_LOGGING_RULES ?= qt.text.font.db=false

.PHONY: demo test test-consumers lint unit bench soak fuzz screenshots translations gold coverage clean

## demo: set up, build the sample project, export its dataset and a screenshot, open the window
demo: $(VENV)/.run
	$(PY) -m pullquote demo --output $(BUILD)/demo

## test: set up; lint, types, layer contracts, all tests
test: lint unit

lint: $(VENV)/.dev
	$(VENV)/bin/ruff check app tests
	$(VENV)/bin/ruff format --check app tests
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports

unit: $(VENV)/.dev
	QT_QPA_PLATFORM=$${QT_QPA_PLATFORM:-offscreen} $(PY) -m pytest -n $(WORKERS) -m "not soak and not fuzz and not consumers"

## test-consumers: an environment of its own with spaCy, textacy and Dask; the tests that need them
test-consumers: $(CONSUMERS)/.ready
	QT_QPA_PLATFORM=$${QT_QPA_PLATFORM:-offscreen} $(CONSUMERS)/bin/python -m pytest -m consumers tests/consumers

## bench: milliseconds and ratios
bench: $(VENV)/.dev $(CONSUMERS)/.ready
	QT_QPA_PLATFORM=$${QT_QPA_PLATFORM:-offscreen} $(PY) -m tests.bench edit import export page articles search registry duplicates start suggest
	$(CONSUMERS)/bin/python -m tests.bench textacy

## soak: 300 kills of the writing process; long random walks through the window
soak: $(VENV)/.dev
	$(PY) -m pytest -m soak

## fuzz: the property tests with 5,000 examples each; every importer with damaged files, an hour in all
##       (PULLQUOTE_FUZZ_SECONDS)
fuzz: $(VENV)/.dev
	HYPOTHESIS_PROFILE=fuzz QT_QPA_PLATFORM=$${QT_QPA_PLATFORM:-offscreen} $(PY) -m pytest -n $(WORKERS) -m "not soak" \
	    tests/test_text.py tests/test_boundaries.py tests/test_find.py tests/test_quotations.py tests/suggest \
	    tests/agreement tests/project tests/exporters
	$(PY) -m pytest -n $(WORKERS) -m fuzz tests/importers

## screenshots: the pictures of the README and of the guide
screenshots: $(VENV)/.run
	QT_QPA_PLATFORM=offscreen $(PY) -m pullquote.desktop.screenshots docs/screenshots resources/help/images

## translations: what the program says, for translators; compiles what they have translated
translations: $(VENV)/.run
	$(PY) packaging/translations.py

## gold: the native dataset of the annotations in seeds/
gold: $(VENV)/.run
	rm -rf $(BUILD)/gold
	$(PY) -m pullquote demo --output $(BUILD)/gold --no-window
	mkdir -p seeds/gold
	cp $(addprefix $(BUILD)/gold/dataset/,articles.jsonl attributions.jsonl registry.jsonl codebook.toml) seeds/gold/

coverage: $(VENV)/.dev
	QT_QPA_PLATFORM=$${QT_QPA_PLATFORM:-offscreen} $(PY) -m pytest -m "not soak and not fuzz and not consumers" --cov --cov-report=term-missing:skip-covered

clean:
	rm -rf $(BUILD) $(VENV) $(CONSUMERS)

$(VENV)/.run: pyproject.toml packaging/constraints.txt packaging/setup.sh
	packaging/setup.sh $(VENV)
	touch $@

$(VENV)/.dev: pyproject.toml packaging/constraints.txt packaging/setup.sh
	packaging/setup.sh $(VENV) test,check
	touch $@ $(VENV)/.run

$(CONSUMERS)/.ready: pyproject.toml packaging/constraints.txt packaging/setup.sh
	packaging/setup.sh $(CONSUMERS) test,consumers
	touch $@
