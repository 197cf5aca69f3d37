package dev.nightkeep.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.store.InMemoryStore;
import dev.nightkeep.time.ManualClock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@link CheckInstallation} says of the bucket. */
final class CheckBucketTest {
    private static final String AGAIN = "Deploy it again: nightkeep deploy";

    private static List<Finding> check(BucketSettings bucket) {
        CheckOperation operation =
                PlayedInstallation.operation(PlayedInstallation.schedules(), new InMemoryStore(), new ManualClock());
        return new CheckInstallation(new PlayedSettings().with("bucket", bucket), operation)
                .check(PlayedInstallation.installation());
    }

    private static BucketSettings keyed(Optional<String> key) {
        return new BucketSettings(key, true, true, PlayedSettings.RULES, true, true);
    }

    @Test
    void bucket_asItsTemplateSays_isWell() {
        assertThat(check(keyed(Optional.of(PlayedInstallation.KEY))))
                .contains(
                        Finding.ok("bucket: encryption", "with the key of the stack"),
                        Finding.ok("bucket: versions", "are kept"),
                        Finding.ok("bucket: public access", "is blocked"),
                        Finding.ok("bucket: TLS", "is required"),
                        Finding.ok("bucket: other encryption", "is refused"),
                        Finding.ok("bucket: lifecycle", "has its 4 rules"));
    }

    @Test
    void encryption_withTheIdOfTheKey_isThatOfTheStack() {
        assertThat(check(keyed(Optional.of("own"))))
                .contains(Finding.ok("bucket: encryption", "with the key of the stack"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"arn:aws:kms:eu-central-1:1:key/other", "wn", "", "alias/aws/s3"})
    void encryption_withAnotherKey_isAFailure(String key) {
        assertThat(check(keyed(Optional.of(key))))
                .contains(Finding.failed("bucket: encryption", "with another key", AGAIN));
    }

    @Test
    void encryption_withoutAKey_isAFailure() {
        assertThat(check(keyed(Optional.empty())))
                .contains(Finding.failed("bucket: encryption", "without a key of KMS", AGAIN));
    }

    @ParameterizedTest
    @CsvSource({
        "false,true,true,true,bucket: versions,are not kept,Deploy it again: nightkeep deploy",
        "true,false,true,true,bucket: public access,is NOT blocked in all four ways,"
                + "'Block it now: aws s3api put-public-access-block, then deploy again'",
        "true,true,false,true,bucket: TLS,is NOT required,Deploy it again: nightkeep deploy",
        "true,true,true,false,bucket: other encryption,is NOT refused,Deploy it again: nightkeep deploy"
    })
    void settingThatIsOff_isAFailure_andTheOnlyOneOfTheBucket(
            boolean versions,
            boolean closed,
            boolean tls,
            boolean encrypted,
            String check,
            String seen,
            String remedy) {
        Optional<String> key = Optional.of(PlayedInstallation.KEY);
        assertThat(check(new BucketSettings(key, versions, closed, PlayedSettings.RULES, tls, encrypted)))
                .filteredOn(finding -> finding.check().startsWith("bucket") && finding.grade() != Grade.OK)
                .containsExactly(Finding.failed(check, seen, remedy));
    }

    @Test
    void lifecycle_rulesThatAreMissing_areNamedInOrder_othersAreNoMatter() {
        Set<String> rules = Set.of("unfinished-uploads", "earlier-versions-of-control", "of-somebody");
        assertThat(check(new BucketSettings(Optional.empty(), true, true, rules, true, true)))
                .contains(Finding.failed(
                        "bucket: lifecycle", "lacks ad-hoc-backups, what-was-deleted-or-overwritten", AGAIN));
    }
}
