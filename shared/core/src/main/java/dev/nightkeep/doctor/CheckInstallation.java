package dev.nightkeep.doctor;

import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.stack.Installation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Holds how an installation is set up against what its template says. Reads only. */
public final class CheckInstallation {
    private static final String AGAIN = "Deploy it again: nightkeep deploy";
    private static final Set<String> RULES = Set.of(
            "unfinished-uploads", "what-was-deleted-or-overwritten", "earlier-versions-of-control", "ad-hoc-backups");

    private final DeployedSettings settings;
    private final CheckOperation operation;

    public CheckInstallation(DeployedSettings settings, CheckOperation operation) {
        this.settings = settings;
        this.operation = operation;
    }

    /** All findings, in the order in which they are best read. A check that cannot be made is a failed one. */
    public List<Finding> check(Installation installation) {
        List<Finding> findings = new ArrayList<>();
        findings.add(stack(installation));
        look(findings, "bucket", () -> bucket(installation, settings.bucket(installation.bucket())));
        look(findings, "key", () -> key(settings.key(installation.key())));
        look(findings, "alerts", () -> alerts(settings.topic(installation.topic())));
        look(findings, "functions", () -> new CheckFunctions(settings, operation.resources(installation)).check());
        look(findings, "connection string", () -> operation.secret(installation));
        look(findings, "schedules", () -> operation.schedules(installation));
        look(findings, "last good backup", () -> operation.backups(installation));
        return List.copyOf(findings);
    }

    private static void look(List<Finding> findings, String what, Supplier<List<Finding>> check) {
        try {
            findings.addAll(check.get());
        } catch (NightkeepException e) {
            findings.add(Finding.failed(what, "could not be looked at: " + e.failed(), e.remedy()));
        }
    }

    private static Finding stack(Installation installation) {
        String status = installation.stack().status();
        return Finding.of(
                "stack",
                installation.stack().settled(),
                status,
                status,
                "See in CloudFormation why, then deploy again");
    }

    private static List<Finding> bucket(Installation installation, BucketSettings bucket) {
        return List.of(
                encryption(installation, bucket),
                Finding.of("bucket: versions", bucket.versions(), "are kept", "are not kept", AGAIN),
                Finding.of(
                        "bucket: public access",
                        bucket.closed(),
                        "is blocked",
                        "is NOT blocked in all four ways",
                        "Block it now: aws s3api put-public-access-block, then deploy again"),
                Finding.of("bucket: TLS", bucket.tlsOnly(), "is required", "is NOT required", AGAIN),
                Finding.of("bucket: other encryption", bucket.encryptedOnly(), "is refused", "is NOT refused", AGAIN),
                lifecycle(bucket));
    }

    private static Finding encryption(Installation installation, BucketSettings bucket) {
        boolean own = bucket.key()
                .filter(key ->
                        key.equals(installation.key()) || installation.key().endsWith("/" + key))
                .isPresent();
        return Finding.of(
                "bucket: encryption",
                own,
                "with the key of the stack",
                bucket.key().map(key -> "with another key").orElse("without a key of KMS"),
                AGAIN);
    }

    private static Finding lifecycle(BucketSettings bucket) {
        List<String> missing = RULES.stream()
                .filter(rule -> !bucket.lifecycleRules().contains(rule))
                .sorted()
                .toList();
        return Finding.of(
                "bucket: lifecycle",
                missing.isEmpty(),
                "has its %d rules".formatted(RULES.size()),
                "lacks " + String.join(", ", missing),
                AGAIN);
    }

    private static List<Finding> key(KeySettings key) {
        return List.of(
                Finding.of(
                        "key",
                        key.enabled(),
                        "is enabled",
                        "is NOT enabled: no backup can be read or written",
                        "Enable it, or cancel its deletion, at once"),
                Finding.of(
                        "key: rotation",
                        key.rotated(),
                        "is on",
                        "is off",
                        "aws kms enable-key-rotation, then deploy again"));
    }

    private static List<Finding> alerts(TopicSettings topic) {
        if (topic.confirmed() == 0) {
            return List.of(Finding.failed(
                    "alerts",
                    "nobody is told: %d subscriptions wait for an answer".formatted(topic.pending()),
                    "Open the link in the message 'AWS Notification - Subscription Confirmation'"));
        }
        return List.of(
                topic.pending() == 0
                        ? Finding.ok("alerts", "%d confirmed".formatted(topic.confirmed()))
                        : Finding.warning(
                                "alerts",
                                "%d confirmed, %d without an answer".formatted(topic.confirmed(), topic.pending()),
                                "Open the link in its message, or remove the subscription"));
    }
}
