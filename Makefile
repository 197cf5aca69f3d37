# Every target is one command that can be typed by hand as well.
MVN ?= mvn
MVN_FLAGS ?= -ntp
export JAVA_HOME := $(shell .ci/jdk)

.DEFAULT_GOAL := help
.PHONY: help build verify format demo benchmark coverage reproducible interoperability lint-cloud stack stack-test clean

help: ## Show this
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-18s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

build: ## Compile and pack everything, without tests
	$(MVN) $(MVN_FLAGS) -q package -DskipTests

verify: ## All tests and checks, as the README says
	$(MVN) $(MVN_FLAGS) verify

format: ## Format all Java sources
	$(MVN) $(MVN_FLAGS) -q spotless:apply

demo: ## Back up, lose and restore a made-up history
	./nightkeep demo

benchmark: build ## What backups and restores cost here, as ratios in one run
	benchmarks/run

coverage: verify ## Run all tests, then say where the report lies
	@echo "quality/target/site/jacoco-aggregate/index.html"

reproducible: ## Build twice from nothing and compare the JARs byte for byte
	.ci/reproducible

interoperability: ## Hold us against mongodump and mongorestore on the server of MONGO_URI
	.ci/interoperability

lint-cloud: ## Check the template and the state machines without an account
	.ci/lint-cloud

stack: build ## Deploy the template into a local cloud (infra/local)
	infra/local/up

stack-test: build ## Deploy into a local cloud and prove what was deployed
	infra/local/stack-test

clean: ## Remove what was built
	$(MVN) $(MVN_FLAGS) -q clean
