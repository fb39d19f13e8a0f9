# Every target makes .venv first, if it is not there.
PYTHON ?= python3
API ?=
PORT ?= 8000

BASE ?= HEAD
FORMAT ?= text
PAGES ?=
OLD ?=
ACCEPT ?=
DRIFT ?=
IDS ?=
FULL ?=

BIN := .venv/bin
LOWEST := .venv-lowest
INSTALLED := .venv/installed
TESTS := $(BIN)/python -m pytest
APIS := $(sort $(patsubst specs/%.yaml,%,$(wildcard specs/*.yaml)))
ifneq ($(API),)
  ifeq ($(filter $(API),$(APIS)),)
    $(error API must be one of: $(APIS))
  endif
  OF_API := -k $(API)
endif

OF_DRIFT := $(if $(DRIFT),--drift '$(DRIFT)')
OF_PAGES := $(if $(PAGES),--pages '$(PAGES)') $(if $(OLD),--old '$(OLD)') $(if $(ACCEPT),--accept)

ifeq ($(wildcard $(BIN)/python),)
  ifneq ($(shell { $(PYTHON) -c 'import sys; print(sys.version_info >= (3, 11))'; } 2>/dev/null),True)
    $(error onetill needs Python 3.11 or later, and $(PYTHON) is not: try make PYTHON=python3.12)
  endif
endif

.PHONY: help demo install generate check changes sources changes-test contract test
.PHONY: clients mutants wheels lowest soak bench workers pictures serve

help:  # list the targets
	@sed -nE 's/^([a-z-]+):.*## /  \1\t/p' Makefile | expand -t 16

.DEFAULT:
	@echo "There is no target $@: make alone lists them." >&2; exit 2

demo: generate  ## sell something on every mock gateway
	@echo 'Selling something on every mock gateway.'
	@$(BIN)/python tests/demo.py

install: $(INSTALLED)  ## make .venv with all dependencies

generate: $(INSTALLED)  ## generate the clients whose spec changed
	@PYTHONPATH=specs $(BIN)/python -m codegen

check: $(INSTALLED)  ## check specs, generated clients, lint and types; write nothing
	@PYTHONPATH=specs $(BIN)/python -m codegen --check
	@PYTHONPATH=specs $(BIN)/python -m codegen sources
	@PYTHONPATH=specs $(BIN)/python -m codegen lint
	@$(BIN)/ruff check --no-cache --quiet . && $(BIN)/ruff format --no-cache --quiet --check .
	@$(BIN)/mypy --cache-dir=/dev/null
	@$(BIN)/pyright

changes: $(INSTALLED)  ## generate, and report what an edit changed; BASE= FORMAT= DRIFT=
	@PYTHONPATH=specs $(BIN)/python -m codegen changes --base '$(BASE)' --format '$(FORMAT)' $(OF_DRIFT)

sources: $(INSTALLED)  ## report which pages changed since they were read; PAGES= OLD= ACCEPT=1 DRIFT=
	@PYTHONPATH=specs $(BIN)/python -m codegen sources $(OF_PAGES) $(OF_DRIFT)

changes-test: $(INSTALLED)  ## test every known edit of a spec, not just a few
	@EDITS=all $(TESTS) tests/specs/test_changes.py -q -n auto

contract: $(INSTALLED)  ## test specs against mock gateways; API=paydo for one
	@$(TESTS) tests/contract -q -n auto --dist worksteal $(OF_API)

clients: $(INSTALLED)  ## run public clients of the vendors against the mock gateways
	@$(TESTS) tests/clients -q

soak: $(INSTALLED)  ## run the tests of interruptions at their full counts
	@ONETILL_SOAK=25 $(TESTS) tests/faults/test_interrupted.py tests/faults/test_processes.py -q -n auto

bench: $(INSTALLED)  ## measure the tills beside their peers, in one table; FULL=1
	@PYTHONPATH=tests $(BIN)/python -m load.bench $(if $(FULL),full)

workers: $(INSTALLED)  ## measure tills in one worker process and in two; IDS=20000
	@PYTHONPATH=tests $(BIN)/python -m load.workers $(IDS)

mutants: $(INSTALLED)  ## plant faults and count what is noticed; KIND=mocks NAME='paydo*'
	@PYTHONPATH=tests $(BIN)/python -m contract --kind '$(KIND)' --name '$(or $(NAME),*)'

test: check  ## run check, then all tests
	@$(TESTS) -q -n auto --dist worksteal

wheels: $(INSTALLED)  ## install the wheel and each extra alone, and use them as a stranger would
	@$(TESTS) tests/wheels -q

lowest: pyproject.toml  ## run the tests with the lowest allowed versions of the dependencies
	@test -x $(LOWEST)/bin/python || $(PYTHON) -m venv $(LOWEST)
	@sed -nE 's/^  "([a-z0-9-]+)>=([0-9.]+).*/\1==\2/p' pyproject.toml > $(LOWEST)/constraints.txt
	@$(LOWEST)/bin/python -m pip install --quiet --disable-pip-version-check pip==26.3
	@$(LOWEST)/bin/python -m pip install --quiet --constraint $(LOWEST)/constraints.txt \
		--editable '.[cli,mocks,verify]' --group test
	@$(LOWEST)/bin/python -m pytest -q -n auto --dist worksteal

pictures: $(INSTALLED)  ## make the README's pictures, with chromium
	@PYTHONPATH=tests $(BIN)/python -m browser.pictures

serve: $(INSTALLED)  ## run the mock gateways until Ctrl-C; PORT=8000
	@$(BIN)/python -m onetill_mocks --port $(PORT)

$(INSTALLED): pyproject.toml
	@echo 'Making .venv, a virtual environment for this folder alone.'
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check pip==26.3
	@echo 'Installing onetill and the tools of its development: a minute or two, once.'
	@$(BIN)/python -m pip install --quiet --editable '.[cli,mocks,verify]' --group dev
	@touch $@
