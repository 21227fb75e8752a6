# What a developer does, and what CI does. Every target sets up what it needs: a machine with Python 3.11+ and make is enough.
.DEFAULT_GOAL := help
.PHONY: help demo test check format format-check lint types layers readme accuracy labels ablation unknown-words bench snapshots clean

PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin
READY := $(VENV)/.ready
ARTICLES ?= samples
T ?=
TESTS ?=
LIST ?=

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

$(READY): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "claimcheck needs Python 3.11 or newer; name one: make PYTHON=python3.12 ..."; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(RUN)/python -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=25.1'
	$(RUN)/python -m pip install --quiet --disable-pip-version-check --editable . --group dev
	@touch $(READY)

demo: $(READY) ## Compare the sample articles: make demo [ARTICLES=folder]
	@for story in $(wildcard $(ARTICLES)/*/); do echo "\$$ claimcheck compare $$story"; $(RUN)/claimcheck compare $$story || exit $$?; done

test: $(READY) ## Run the tests, all of them on every processor: make test [T=tests/test_text.py] [TESTS=name]
	$(RUN)/python -m pytest $(T) $(if $(TESTS),-k '$(TESTS)') $(if $(T)$(TESTS),,-n auto --dist worksteal)

check: format-check lint types test ## All that CI asks for: format, lint, types and the tests

format: $(READY) ## Format the code
	$(RUN)/ruff format claimcheck tests
	$(RUN)/ruff check --fix-only claimcheck tests

format-check: $(READY)
	$(RUN)/ruff format --check claimcheck tests

lint: $(READY) ## Lint the code
	$(RUN)/ruff check claimcheck tests

types: $(READY) ## Check the types, tests included
	$(RUN)/mypy

layers: $(READY) ## Check who imports whom
	$(RUN)/python -m pytest tests/test_layers.py

readme: $(READY) ## Run the README's commands and compare their output
	$(RUN)/python -m pytest tests/test_readme.py

accuracy: $(READY) ## Measure accuracy against the floors of tests/accuracy.toml
	$(RUN)/python -m pytest tests/test_accuracy.py -rs -s

labels: $(READY) ## Measure figures on other projects' cases, also as a reader would label them: make labels [LIST=-v]
	$(RUN)/python -m tests.quantity_labels $(LIST)

ablation: $(READY) ## Measure what each kind of evidence is worth, on labelled stories
	$(RUN)/python -m tests.ablation

unknown-words: $(READY) ## List the words near figures that no table knows: make unknown-words ARTICLES=folder
	$(RUN)/python -m tests.unknown_words $(ARTICLES)

fit: $(READY) ## Move each weight of alignment on labelled stories: make fit [LEFT=--left-out]
	$(RUN)/python -m tests.fit $(LEFT)

bench: $(READY) ## Time the stages and the whole command
	$(RUN)/python -m pytest tests/benchmarks --benchmark-only

snapshots: $(READY) ## Write the expected outputs anew; review the diff
	$(RUN)/python -m pytest tests --snapshot-update

clean: ## Remove what the targets made
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
