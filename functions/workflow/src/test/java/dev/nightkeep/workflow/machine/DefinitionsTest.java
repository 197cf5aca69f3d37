package dev.nightkeep.workflow.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import dev.nightkeep.error.NightkeepException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the definitions of the state machines to the code, and to what every runner of them knows. */
final class DefinitionsTest {
    private static final Path ERRORS = Path.of("../../shared/core/src/main/java/dev/nightkeep/error");

    /** What Step Functions and Lambda name themselves (Step Functions developer guide, error names). */
    private static final Set<String> OF_THE_SERVICE = Set.of(
            "States.ALL",
            "Lambda.ServiceException",
            "Lambda.AWSLambdaException",
            "Lambda.SdkClientException",
            "Lambda.TooManyRequestsException",
            "Sandbox.Timedout",
            "Runtime.ExitError");

    /** Failures that may pass and that are nevertheless not tried again by the task, and why. */
    private static final Map<String, String> LEFT_TO_OTHERS = Map.of(
            "AnnouncementFailedException", "thrown by the report alone, which tries everything again",
            "KeyUnavailableException", "no task seals or opens: what the cloud writes is under the key of the bucket",
            "SnapshotExpiredException", "the same moment stays gone; the worker's share is given to another",
            "LeaseHeldException", "two backups of one job are one too many; a restore waits",
            "TargetUnavailableException", "restores alone write to a database",
            "CloudUnavailableException", "no task asks the cloud for workflows, schedules or stacks");

    private static final List<String> MACHINES = List.of("backup", "restore", "verify", "prune", "scan");

    private static List<JsonNode> states(JsonNode machine) {
        List<JsonNode> states = new ArrayList<>();
        machine.get("States").forEach(state -> {
            states.add(state);
            if (state.has("ItemProcessor")) {
                states.addAll(states(state.get("ItemProcessor")));
            }
        });
        return states;
    }

    private static Stream<JsonNode> allStates() {
        return MACHINES.stream().flatMap(name -> states(StateMachine.definition(name)).stream());
    }

    private static Set<String> named(JsonNode state, String rules) {
        Set<String> names = new TreeSet<>();
        state.path(rules).forEach(rule -> rule.get("ErrorEquals").forEach(name -> names.add(name.asText())));
        return names;
    }

    private static Set<String> retryable() throws IOException {
        try (Stream<Path> files = Files.list(ERRORS)) {
            return files.filter(file -> contains(file, "boolean retryable()"))
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .filter(name -> !name.equals(NightkeepException.class.getSimpleName()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return Files.readString(file).contains(text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void definitions_areAllThereAre() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/asl"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".asl.json", "")))
                    .containsExactlyInAnyOrderElementsOf(MACHINES);
        }
    }

    @Test
    void namesOfErrors_areClassesThatAreThrown() {
        Set<String> names = new TreeSet<>();
        allStates().forEach(state -> {
            names.addAll(named(state, "Retry"));
            names.addAll(named(state, "Catch"));
        });
        names.removeAll(OF_THE_SERVICE);
        assertThat(names).isNotEmpty().allSatisfy(name -> {
            assertThatCode(() -> assertThat(Class.forName(name)).isAssignableTo(NightkeepException.class))
                    .doesNotThrowAnyException();
            assertThat(thrown(name.substring(name.lastIndexOf('.') + 1)))
                    .as(name)
                    .isTrue();
        });
    }

    /** Whether anything in the program makes one. */
    private static boolean thrown(String name) {
        return Stream.of("core", "aws", "mongo")
                .flatMap(module -> sources(module).stream())
                .filter(file -> !file.startsWith(ERRORS))
                .anyMatch(file -> contains(file, name));
    }

    private static List<Path> sources(String module) {
        try (Stream<Path> files = Files.walk(Path.of("../../shared", module, "src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void everyTask_catchesWhateverMayBeThrown() {
        allStates()
                .filter(state ->
                        Set.of("Task", "Map").contains(state.get("Type").asText()))
                .forEach(state ->
                        assertThat(named(state, "Catch")).as(state.toString()).contains("States.ALL"));
    }

    @Test
    void everyTask_triesAgainWhatMayPass() throws IOException {
        Set<String> passing = retryable();
        assertThat(passing).contains("StoreUnavailableException").containsAll(LEFT_TO_OTHERS.keySet());
        allStates().filter(state -> state.get("Type").asText().equals("Task")).forEach(task -> {
            Set<String> tried = named(task, "Retry");
            assertThat(tried).as(task.toString()).containsAnyOf("States.ALL", "Lambda.TooManyRequestsException");
            if (!tried.contains("States.ALL")) {
                assertThat(simple(tried)).as(task.toString()).containsAll(needed(task, passing));
            }
        });
        assertThat(simple(named(StateMachine.definition("restore").at("/States/Restore"), "Retry")))
                .contains("TargetUnavailableException", "LeaseHeldException");
    }

    private static Set<String> needed(JsonNode task, Set<String> passing) {
        Set<String> needed = new TreeSet<>(passing);
        needed.removeAll(LEFT_TO_OTHERS.keySet());
        String function = task.at("/Parameters/FunctionName").asText();
        if (!function.matches(".*(PlanBackup|ExportPartition|RunRestore|Scan)Function.*")) {
            needed.removeAll(Set.of("SourceUnavailableException", "SecretUnavailableException")); // asks no database
        }
        return needed;
    }

    private static Set<String> simple(Set<String> names) {
        return names.stream()
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A name is tried by the first rule that has it, and States.ALL must stand alone and last. */
    @Test
    void rules_areWhatStepFunctionsTakes() {
        allStates()
                .forEach(state -> Stream.of("Retry", "Catch").forEach(kind -> {
                    Set<String> seen = new LinkedHashSet<>();
                    for (int i = 0; i < state.path(kind).size(); i++) {
                        JsonNode names = state.at("/%s/%d/ErrorEquals".formatted(kind, i));
                        names.forEach(name -> assertThat(seen.add(name.asText()))
                                .as(state.toString())
                                .isTrue());
                        boolean all = names.size() == 1 && names.get(0).asText().equals("States.ALL");
                        assertThat(all || !names.toString().contains("States.ALL"))
                                .isTrue();
                        assertThat(!all || i == state.path(kind).size() - 1).isTrue();
                    }
                }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"backup", "restore", "verify", "prune", "scan"})
    void definition_usesWhatEveryRunnerKnows(String name) {
        JsonNode machine = StateMachine.definition(name);
        String text = machine.toString();
        assertThat(text)
                .doesNotContain("JSONata", "QueryLanguage", "{%", "ResultWriter", "ItemBatcher", "ToleratedFailure");
        assertThat(machine.get("TimeoutSeconds").asInt()).isPositive();
        assertThat(states(machine).stream()
                        .filter(state -> state.get("Type").asText().equals("Task")))
                .isNotEmpty()
                .allSatisfy(task -> {
                    assertThat(task.get("TimeoutSeconds").asInt()).isBetween(30, 930);
                    assertThat(task.get("Resource").asText()).isEqualTo("arn:aws:states:::lambda:invoke");
                });
    }

    @Test
    void children_neverFailTheirMap() {
        JsonNode map = StateMachine.definition("backup").at("/States/Export");
        assertThat(map.at("/ItemReader/ReaderConfig/InputType").asText()).isEqualTo("JSON");
        JsonNode children = map.get("ItemProcessor");
        states(children).forEach(child -> {
            assertThat(child.get("Type").asText()).isIn("Task", "Pass");
            child.path("Catch")
                    .forEach(rule -> assertThat(children.at("/States/%s/Type"
                                            .formatted(rule.get("Next").asText()))
                                    .asText())
                            .isEqualTo("Pass"));
        });
    }

    /** Every state leads somewhere, and somebody leads to it. */
    @ParameterizedTest
    @ValueSource(strings = {"backup", "restore", "verify", "prune", "scan"})
    void states_areReached(String name) {
        JsonNode machine = StateMachine.definition(name);
        Set<String> next = new TreeSet<>(Set.of(machine.get("StartAt").asText()));
        machine.get("States").forEach(state -> {
            Stream.of("Next", "Default")
                    .filter(state::has)
                    .forEach(member -> next.add(state.get(member).asText()));
            Stream.of("Choices", "Catch")
                    .forEach(list -> state.path(list)
                            .forEach(rule -> next.add(rule.get("Next").asText())));
        });
        Set<String> there = new TreeSet<>();
        machine.get("States").fieldNames().forEachRemaining(there::add);
        assertThat(next).isEqualTo(there);
    }

    /** Whatever is left open in a definition is given in the template, and the other way round. */
    @ParameterizedTest
    @ValueSource(strings = {"backup", "restore", "verify", "prune", "scan"})
    void substitutions_areGivenInTheTemplate(String name) throws IOException {
        Set<String> open = new TreeSet<>();
        Matcher found = Pattern.compile("\\$\\{(\\w+)}")
                .matcher(StateMachine.definition(name).toString());
        while (found.find()) {
            open.add(found.group(1));
        }
        String template = Files.readString(Path.of("../../template.yaml"));
        int machine = template.indexOf("functions/workflow/src/main/asl/%s.asl.json".formatted(name));
        assertThat(machine).isPositive();
        String given = template.substring(machine, template.indexOf("Tracing:", machine));
        assertThat(open).isNotEmpty().allSatisfy(each -> assertThat(given).contains(each + ": !"));
        int end = template.indexOf("StateMachine:", machine);
        String allowed = template.substring(machine, end < 0 ? template.indexOf("ScheduleGroup:", machine) : end);
        open.stream()
                .filter(each -> each.endsWith("FunctionArn"))
                .forEach(each -> assertThat(allowed)
                        .as("may be invoked")
                        .contains("!GetAtt %s.Arn".formatted(each.replaceAll("Arn$", ""))));
    }
}
