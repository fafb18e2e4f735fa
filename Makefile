VENV := .venv
BIN := $(VENV)/bin
MEMBERS := contracts services/concept-gen services/image-proc services/persistence services/export services/gateway deploy/local

.PHONY: help install up test chaos check format lock clean
help: ## Show the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "%-10s %s\n", $$1, $$2}'

$(VENV)/.installed: requirements.lock $(MEMBERS:%=%/pyproject.toml)
	@sh deploy/local/install.sh $(VENV)
	@touch $@

install: $(VENV)/.installed ## Create .venv with the locked dependencies and the packages

up: install ## Start the whole system on this machine
	@$(BIN)/concepts up

test: install ## Run every test, with the real parts they need
	@sh tests/support/run.sh $(BIN)/python -m pytest $(PYTEST_ARGS)

chaos: install ## Break the running system at random: make chaos CONCEPTS=1000 FAULTS=200 SEED=1
	PYTHONPATH=tests $(BIN)/python -m chaos --concepts $(or $(CONCEPTS),1000) --faults $(or $(FAULTS),200) --seed $(or $(SEED),1) --nodes $(or $(NODES),1)

check: install ## Lint, types, architecture, generated files
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/pyright
	PYTHONPATH=. $(BIN)/lint-imports
	$(BIN)/python contracts/tools/generate.py --check

format: install ## Format and fix what can be fixed
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

lock: ## Compile requirements.lock from the packages' declarations
	uv lock
	uv export --frozen --no-emit-workspace --all-packages --all-groups --no-header --no-annotate --format requirements-txt -o requirements.lock

clean: ## Remove the environment and the data
	rm -rf $(VENV) data
