# strive: the commands of the house. `make help` lists them.
.DEFAULT_GOAL := help
STRIVE = .build/release/strive
QUESTION = gap kindergarten_ready by race where year>=2020

.PHONY: help run build test check grammar attack report-check read-back second-opinion lsp-session bench bench-session format docs setup

help: ## List the commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: build ## Set up, build, answer a first question on the sample, open the prompt on a terminal
	@echo "strive -c '$(QUESTION)'"
	@echo
	@$(STRIVE) --format table -c '$(QUESTION)'
	@if [ -t 0 ] && [ -t 1 ]; then exec $(STRIVE); fi

build: setup
	@swift build -c release --product strive --static-swift-stdlib

test: setup ## Set up, build and pass every test
	@scripts/test

check: setup ## Everything a change must pass: imports, layout, grammar, tests
	swift build --explicit-target-dependency-import-check error
	swift format lint --strict --recursive Sources Tests Benchmarks Package.swift
	@$(MAKE) --no-print-directory grammar
	@scripts/test

grammar: ## Prove the grammar strict LALR(1) and hold it to the corpus
	@scripts/grammar

attack: build ## Try to work out small groups from all that is printed: 600 random tables
	@scripts/attack $(STRIVE)

report-check: build ## Open pages in headless Chromium: console, network, headings, contrast, paper
	@scripts/report-check $(STRIVE)

read-back: build ## Read csv and xlsx back with pandas and openpyxl, cell by cell
	@scripts/read-back $(STRIVE)

second-opinion: build ## Work out gaps, trends and inequality again, by statsmodels from csv alone
	@scripts/second-opinion $(STRIVE)

lsp-session: build ## What an editor and `strive lsp` say to each other, in both directions
	@scripts/lsp-session $(STRIVE)

bench: build ## Compile time, cold start, import, questions and readers, beside sqlite3 and duckdb
	@scripts/bench

bench-session: build ## How long a key, Tab and a start take, through a pseudo-terminal
	@python3 Benchmarks/Session/typing.py $(STRIVE)

format: ## Lay out every Swift file
	swift format --in-place --recursive Sources Tests Benchmarks Package.swift

docs: build ## Bring the output blocks of README and Docs, and the files of Editors, up to date
	@scripts/error-pages
	@UPDATE_GOLDEN=1 swift test --filter 'DocumentationTests|EditorFileTests'

setup:
	@scripts/setup
