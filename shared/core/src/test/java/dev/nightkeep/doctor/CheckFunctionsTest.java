package dev.nightkeep.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.stack.StackResource;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class CheckFunctionsTest {
    private static final String AGAIN = "Deploy it again: nightkeep deploy";
    private static final FunctionSettings READY = new FunctionSettings(true, OptionalInt.empty());
    private static final StackResource BACKUP = PlayedInstallation.function("BackupFunction", "night-backup");
    private static final StackResource PRUNE = PlayedInstallation.function("PruneFunction", "night-prune");
    private static final StackResource API = PlayedInstallation.function("RecoveryApiFunction", "night-api");
    private static final StackResource TABLE =
            new StackResource("RecoveryApiFunction", "night-table", "AWS::S3::Bucket", "CREATE_COMPLETE");

    private final PlayedSettings settings = new PlayedSettings().atOnce(1000);

    private List<Finding> check(StackResource... resources) {
        return new CheckFunctions(settings, List.of(resources)).check();
    }

    @Test
    void functions_allReady_areCounted_andNothingElseIs() {
        var unused = settings.with("night-backup", READY).with("night-prune", READY);
        assertThat(check(PRUNE, TABLE, BACKUP))
                .containsExactly(
                        Finding.ok("functions", "2 are there"),
                        Finding.ok("functions: at once", "the account may run 1000"));
    }

    @Test
    void functions_gone_orNotReady_areNamedInOrder() {
        var unused = settings.with("night-backup", new FunctionSettings(false, OptionalInt.empty()));
        assertThat(check(PRUNE, BACKUP))
                .contains(Finding.failed("functions", "not there, or not ready: BackupFunction, PruneFunction", AGAIN));
    }

    @Test
    void functions_none_isAFailure() {
        assertThat(check(TABLE)).contains(Finding.failed("functions", "there are none", AGAIN));
    }

    @Test
    void concurrency_ofANewAccount_isAWarning_withTheCommandToRaiseIt() {
        var unused = settings.atOnce(99);
        assertThat(check(BACKUP))
                .filteredOn(Finding::check, "functions: at once")
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.grade()).isEqualTo(Grade.WARNING);
                    assertThat(finding.seen()).isEqualTo("the account may run 99");
                    assertThat(finding.whatToDo())
                            .contains("request-service-quota-increase", "--quota-code L-B99A9384 --desired-value 1000");
                });
    }

    @Test
    void concurrency_ofAHundred_isEnough() {
        var unused = settings.atOnce(100);
        assertThat(check(BACKUP)).contains(Finding.ok("functions: at once", "the account may run 100"));
    }

    @Test
    void recoveryApi_bounded_isWell() {
        var unused = settings.with("night-api", new FunctionSettings(true, OptionalInt.of(5)));
        assertThat(check(API)).contains(Finding.ok("recovery API: bound", "at most 5 at once"));
    }

    @Test
    void recoveryApi_withoutABound_orGone_isAFailure() {
        Finding open = Finding.failed(
                "recovery API: bound", "is NOT bounded: strangers can take all that the account may run", AGAIN);
        assertThat(check(API)).contains(open);
        var unused = settings.with("night-api", READY);
        assertThat(check(API)).contains(open);
    }
}
