# Every target makes .venv first, if it is not there.
PYTHON ?= python3
API ?=
PORT ?= 8000

BIN := .venv/bin
INSTALLED := .venv/installed
TESTS := $(BIN)/python -m pytest
APIS := $(sort $(patsubst specs/%.yaml,%,$(wildcard specs/*.yaml)))
ifneq ($(API),)
  ifeq ($(filter $(API),$(APIS)),)
    $(error API must be one of: $(APIS))
  endif
  OF_API := -k $(API)
endif

ifeq ($(wildcard $(BIN)/python),)
  ifneq ($(shell { $(PYTHON) -c 'import sys; print(sys.version_info >= (3, 11))'; } 2>/dev/null),True)
    $(error onetill needs Python 3.11 or later, and $(PYTHON) is not: try make PYTHON=python3.12)
  endif
endif

.PHONY: help demo install generate check contract test soak bench serve

help:  # list the targets
	@sed -nE 's/^([a-z]+):.*## /  \1\t/p' Makefile | expand -t 14

demo: generate  ## sell something on every mock gateway
	@$(BIN)/python tests/demo.py

install: $(INSTALLED)  ## make .venv with all dependencies

generate: $(INSTALLED)  ## generate the clients whose spec changed
	@PYTHONPATH=specs $(BIN)/python -m codegen

check: $(INSTALLED)  ## check specs, generated clients, lint and types; write nothing
	@PYTHONPATH=specs $(BIN)/python -m codegen --check
	@$(BIN)/ruff check --no-cache --quiet . && $(BIN)/ruff format --no-cache --quiet --check .
	@$(BIN)/mypy --cache-dir=/dev/null
	@$(BIN)/pyright

contract: $(INSTALLED)  ## test specs against mock gateways; API=paydo for one
	@$(TESTS) tests/contract -q -n auto --dist worksteal $(OF_API)

soak: $(INSTALLED)  ## run the tests of interruptions at their full counts
	@ONETILL_SOAK=25 $(TESTS) tests/faults/test_interrupted.py tests/faults/test_processes.py -q -n auto

bench: $(INSTALLED)  ## measure the tills beside their peers, in one table
	@PYTHONPATH=tests $(BIN)/python -m load.bench

test: check  ## run check, then all tests
	@$(TESTS) -q -n auto --dist worksteal

serve: $(INSTALLED)  ## run the mock gateways until Ctrl-C; PORT=8000
	@$(BIN)/python -m onetill_mocks --port $(PORT)

$(INSTALLED): pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check pip==26.3
	@$(BIN)/python -m pip install --quiet --editable '.[mocks]' --group dev
	@touch $@
