package dev.nightkeep.quality;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Everything in the cloud may do what it is for, and nothing else. */
final class CloudPolicyTest {
    /** Wildcards that no narrower word can replace, and why. */
    private static final Map<String, String> JUSTIFIED = Map.of(
            "Key: kms:*", "without it the account itself could neither use nor mend the policy of its key",
            "Key: kms:GenerateDataKey*", "as SNS asks for it on behalf of alarms and rules",
            "Key: *", "in the policy of a key this is that key alone",
            "LogDeliveryPolicy: *", "the actions of log delivery know no resources");

    /** Functions that read connection strings. */
    private static final Set<String> READERS_OF_URIS =
            Set.of("PlanBackupFunction", "ExportPartitionFunction", "RunRestoreFunction", "ScanFunction");

    private static final Set<String> REMOVERS_OF_BACKUPS = Set.of(
            "GatherResultsFunction",
            "CommitBackupFunction",
            "AbandonBackupFunction",
            "PruneBackupsFunction",
            "RecoveryApiFunction");

    private static final Set<String> WRITERS_OF_BACKUPS = Set.of(
            "PlanBackupFunction",
            "ExportPartitionFunction",
            "GatherResultsFunction",
            "CommitBackupFunction",
            "AbandonBackupFunction",
            "PruneBackupsFunction",
            "RecoveryApiFunction");

    private final CloudTemplate template = CloudTemplate.ofRepository();

    @Test
    void wildcards_areThoseThatAreJustified() {
        Set<String> wildcards = new TreeSet<>();
        template.statements().stream()
                .filter(CloudStatement::allows)
                .forEach(statement -> Stream.concat(
                                statement.actions().stream().filter(action -> action.contains("*")),
                                statement.resources().stream().filter(resource -> resource.equals("*")))
                        .forEach(wildcard -> wildcards.add(statement.owner() + ": " + wildcard)));
        assertThat(wildcards).isEqualTo(new TreeSet<>(JUSTIFIED.keySet()));
    }

    @Test
    void resourcesOfPolicies_belongToTheStack() {
        List<String> ids = template.resources().stream().map(CloudResource::id).toList();
        assertThat(template.statements().stream()
                        .filter(CloudStatement::allows)
                        .filter(statement ->
                                !statement.body().path("Action").asText().equals("sts:AssumeRole"))
                        .flatMap(statement -> statement.resources().stream())
                        .filter(resource -> !resource.equals("*")))
                .isNotEmpty()
                .allMatch(resource -> resource.contains("${AWS::StackName}") || namesOneOf(ids, resource));
    }

    @Test
    void policies_areOfTheTemplateAndNoneOfAws() {
        Stream<JsonNode> policies = Stream.of(CloudTemplate.FUNCTION, CloudTemplate.STATE_MACHINE)
                .flatMap(type -> template.ofType(type).stream())
                .flatMap(resource -> elements(resource.at("Policies")));
        assertThat(policies).isNotEmpty().allMatch(policy -> policy.has("Ref") || policy.has("Statement"));
        assertThat(CloudTemplate.search(template.root(), node -> node.asText().contains("iam::aws:policy")))
                .isEmpty();
    }

    @Test
    void connectionStrings_areReadByThoseWhoConnect() {
        assertThat(functionsWith(statement -> statement.covers("secretsmanager:GetSecretValue")
                        && statement.resources().toString().contains("mongo-uri")))
                .isEqualTo(READERS_OF_URIS);
    }

    @Test
    void backups_areRemovedByFew() {
        assertThat(functionsWith(statement -> statement.covers("s3:DeleteObject") && speaksOfBackups(statement)))
                .isEqualTo(REMOVERS_OF_BACKUPS);
    }

    @Test
    void backups_areWrittenByThoseWhoMakeThem() {
        assertThat(functionsWith(statement -> statement.covers("s3:PutObject") && speaksOfBackups(statement)))
                .isEqualTo(WRITERS_OF_BACKUPS);
    }

    @Test
    void restores_writeAndRemoveWhatTheyReplacedAndNoOtherBackup() {
        assertThat(template.statementsFor(template.resource("RunRestoreFunction")).stream()
                        .filter(CloudStatement::allows)
                        .filter(statement -> statement.covers("s3:PutObject") || statement.covers("s3:DeleteObject"))
                        .flatMap(statement -> statement.resources().stream()))
                .isNotEmpty()
                .allMatch(resource -> resource.contains("-rollback-") || resource.contains("/control/*"));
    }

    @Test
    void tokens_areMadeByTheRecoveryApiAlone() {
        assertThat(template.ofType(CloudTemplate.FUNCTION).stream()
                        .filter(function -> template.statementsFor(function).stream()
                                .noneMatch(statement -> !statement.allows()
                                        && statement.covers("s3:PutObject")
                                        && statement.resources().toString().contains("/control/tokens/*"))))
                .extracting(CloudResource::id)
                .containsExactly("RecoveryApiFunction");
    }

    @Test
    void auditLog_isShortenedByNobody() {
        assertThat(template.ofType(CloudTemplate.FUNCTION))
                .allSatisfy(function -> assertThat(mayRemoveControl(function) && !isDeniedTheLog(function))
                        .as(function.id())
                        .isFalse());
    }

    @Test
    void stateMachines_callTheFunctionsOfTheirDefinition() {
        assertThat(template.ofType(CloudTemplate.STATE_MACHINE)).hasSize(5).allSatisfy(machine -> {
            Set<String> named = new TreeSet<>();
            machine.at("DefinitionSubstitutions")
                    .forEach(value -> named.add(value.path("Fn::GetAtt").asText()));
            named.remove("");
            assertThat(invoked(machine)).isEqualTo(named);
        });
    }

    private static boolean namesOneOf(List<String> ids, String resource) {
        return ids.stream()
                .anyMatch(id -> resource.contains("\"" + id + "\"")
                        || resource.contains("\"" + id + ".")
                        || resource.contains("${" + id + "}")
                        || resource.contains("${" + id + "."));
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return Stream.iterate(0, index -> index < array.size(), index -> index + 1)
                .map(array::get);
    }

    private Set<String> functionsWith(Predicate<CloudStatement> condition) {
        Set<String> names = new TreeSet<>();
        template.ofType(CloudTemplate.FUNCTION).stream()
                .filter(function -> template.statementsFor(function).stream()
                        .filter(CloudStatement::allows)
                        .anyMatch(condition))
                .forEach(function -> names.add(function.id()));
        return names;
    }

    private static boolean speaksOfBackups(CloudStatement statement) {
        return statement.resources().stream().anyMatch(resource -> resource.contains("/2???-??-??/*\""));
    }

    private boolean mayRemoveControl(CloudResource function) {
        return template.statementsFor(function).stream()
                .anyMatch(statement -> statement.allows()
                        && statement.covers("s3:DeleteObject")
                        && statement.resources().toString().contains("/control/*"));
    }

    private boolean isDeniedTheLog(CloudResource function) {
        return template.statementsFor(function).stream()
                .anyMatch(statement -> !statement.allows()
                        && statement.covers("s3:DeleteObject")
                        && statement.resources().toString().contains("/control/audit/*"));
    }

    private static Set<String> invoked(CloudResource machine) {
        Set<String> names = new TreeSet<>();
        machine.statements().stream()
                .filter(statement -> statement.covers("lambda:InvokeFunction"))
                .flatMap(statement -> elements(statement.body().path("Resource")))
                .forEach(resource -> names.add(resource.path("Fn::GetAtt").asText()));
        return names;
    }
}
