package dev.nightkeep.doctor;

import dev.nightkeep.stack.StackResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the functions of an installation are there, and whether enough of them can run. */
final class CheckFunctions {
    private static final String FUNCTION = "AWS::Lambda::Function";
    private static final String PUBLIC = "RecoveryApiFunction";
    private static final int ENOUGH = 100;

    private final DeployedSettings settings;
    private final List<StackResource> resources;

    CheckFunctions(DeployedSettings settings, List<StackResource> resources) {
        this.settings = settings;
        this.resources = resources;
    }

    List<Finding> check() {
        List<StackResource> functions = resources.stream()
                .filter(resource -> resource.type().equals(FUNCTION))
                .toList();
        List<Finding> findings = new ArrayList<>(List.of(present(functions), concurrency()));
        functions.stream()
                .filter(function -> function.logicalId().equals(PUBLIC))
                .findFirst()
                .map(this::bound)
                .ifPresent(findings::add);
        return findings;
    }

    private Finding present(List<StackResource> functions) {
        List<String> missing = functions.stream()
                .filter(function -> settings.function(function.physicalId())
                        .filter(FunctionSettings::active)
                        .isEmpty())
                .map(StackResource::logicalId)
                .sorted()
                .toList();
        return Finding.of(
                "functions",
                missing.isEmpty() && !functions.isEmpty(),
                "%d are there".formatted(functions.size()),
                functions.isEmpty() ? "there are none" : "not there, or not ready: " + String.join(", ", missing),
                "Deploy it again: nightkeep deploy");
    }

    private Finding concurrency() {
        int most = settings.concurrency();
        return most >= ENOUGH
                ? Finding.ok("functions: at once", "the account may run %d".formatted(most))
                : Finding.warning(
                        "functions: at once",
                        "the account may run %d".formatted(most),
                        "Ask for 1000, which costs nothing: aws service-quotas request-service-quota-increase"
                                + " --service-code lambda --quota-code L-B99A9384 --desired-value 1000");
    }

    /** Anybody can reach it, so what it can take from the workers is bounded. */
    private Finding bound(StackResource function) {
        Optional<FunctionSettings> found = settings.function(function.physicalId());
        boolean bounded = found.filter(each -> each.reserved().isPresent()).isPresent();
        return Finding.of(
                "recovery API: bound",
                bounded,
                found.map(each -> "at most %d at once".formatted(each.reserved().orElse(0)))
                        .orElse(""),
                "is NOT bounded: strangers can take all that the account may run",
                "Deploy it again: nightkeep deploy");
    }
}
