package dev.nightkeep.cli.runbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import dev.nightkeep.cli.Main;
import dev.nightkeep.cli.Site;
import dev.nightkeep.cli.TestCli;
import dev.nightkeep.cli.TestCli.Outcome;
import dev.nightkeep.lease.JobLease;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;

/** A database, a folder with backups, and somebody with a shell who has the page before them. */
final class Incident implements AutoCloseable {
    /** The variable in which the page expects the connection string. */
    static final String VARIABLE = "MONGO_URI";

    private static final Pattern RESTORE = Pattern.compile("\\d{8}T\\d{6}Z-restore-[0-9a-f-]{36}");
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(#.*)|([^\\s'\"#][^\\s'\"]*)");
    private static final Pattern ASSIGNMENT = Pattern.compile("([A-Z_]+)=(\\S+) ");
    private static final String PROGRAM = "./nightkeep ";
    private final Path folder;
    private final Map<String, String> names = new HashMap<>();
    private final StringBuilder printed = new StringBuilder();
    private final List<Site> sites = new ArrayList<>();
    private final List<JobLease> leases = new ArrayList<>();
    private Duration age = Duration.ofDays(9);

    Incident(Path folder) {
        this.folder = folder;
        moveToNewServer();
    }

    /** From now on, the variable names an empty server. */
    void moveToNewServer() {
        sites.add(Site.empty());
    }

    Path folder() {
        return folder;
    }

    String uri() {
        return sites.getLast().uri();
    }

    MongoCollection<Document> collection(String name) {
        return sites.getLast().collection("app", name);
    }

    MongoCollection<Document> collection(String database, String name) {
        return sites.getLast().collection(database, name);
    }

    MongoCollection<Document> conversations() {
        return collection("conversations");
    }

    List<Document> held() {
        return Site.all(conversations());
    }

    TestCli cli() {
        return TestCli.in(folder).with(VARIABLE, uri()).with("USER", "ada");
    }

    /** Backs up, a day after the backup before, and calls the backup by that name of the page. */
    void backUp(String name, String... options) {
        age = age.minusDays(1);
        Outcome made = cli().clockedBy(new LateClock(age))
                .run(Stream.concat(
                                Stream.of("backup", "--uri-env", VARIABLE, "--to", "./backups", "--json"),
                                Stream.of(options))
                        .toArray(String[]::new));
        assertThat(made.exit()).as(made.all()).isZero();
        names.put(name, made.json().at("/backup/id").asText());
    }

    String name(String placeholder) {
        return assertThat(names.get(placeholder))
                .as("what the page calls " + placeholder)
                .isNotNull()
                .actual();
    }

    /** Everything that was printed so far. */
    String printed() {
        return printed.toString();
    }

    /** Does what a section says, and sees what it says. */
    void follow(RunbookPage.Section section) {
        section.steps().forEach(this::follow);
    }

    private void follow(RunbookPage.Step step) {
        StringBuilder output = new StringBuilder();
        int last = step.commands().size() - 1;
        for (int i = 0; i <= last; i++) {
            String command = filledIn(step.commands().get(i));
            Outcome outcome = command.contains(PROGRAM) ? nightkeep(command) : shell(command);
            output.append(outcome.all());
            remember(command, outcome);
            assertThat(outcome.exit()).as("%s", printed).isEqualTo(i == last ? step.exit() : 0);
        }
        step.seen()
                .forEach(line ->
                        assertThat(output.toString()).as("%s", step.commands()).containsPattern(pattern(line)));
    }

    private void remember(String command, Outcome outcome) {
        printed.append("$ ").append(command).append('\n').append(outcome.all());
        RESTORE.matcher(outcome.all())
                .results()
                .map(MatchResult::group)
                .findFirst()
                .ifPresent(id -> names.put("<restore id>", id));
    }

    private String filledIn(String command) {
        String filled = command;
        for (Map.Entry<String, String> name : names.entrySet()) {
            filled = filled.replace(name.getKey(), name.getValue());
        }
        assertThat(filled).as("names that nothing gave").doesNotContainPattern("<[a-z ]+>");
        return filled;
    }

    private Outcome nightkeep(String command) {
        TestCli cli = cli();
        Matcher assigned = ASSIGNMENT.matcher(command);
        String rest = command;
        while (assigned.reset(rest).lookingAt()) {
            cli = cli.with(assigned.group(1), assigned.group(2));
            rest = rest.substring(assigned.end());
        }
        return cli.run(words(rest.substring(PROGRAM.length())));
    }

    private static String[] words(String text) {
        Matcher word = WORD.matcher(text);
        return word.results()
                .filter(match -> match.group(3) == null)
                .map(match -> Stream.of(1, 2, 4)
                        .map(match::group)
                        .filter(part -> part != null)
                        .findFirst()
                        .orElseThrow())
                .toArray(String[]::new);
    }

    private Outcome shell(String command) {
        try {
            Process process = new ProcessBuilder("bash", "-c", command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Dots stand for anything, a space for any number of them, a name of the page for what it is here. */
    private Pattern pattern(String line) {
        return Pattern.compile(Stream.of(line.strip().split("\\.\\.\\.", -1))
                .map(part -> Stream.of(filledIn(part).split("\\s+", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("[ \\t]+")))
                .collect(Collectors.joining(".*")));
    }

    /** The first file of that name among the backups of a job. */
    Path file(String job, String name) {
        try (Stream<Path> files = Files.walk(folder.resolve("backups").resolve(job))) {
            return files.filter(file -> file.endsWith(name)).findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Begins a command in a process of its own. */
    Process start(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put(VARIABLE, uri());
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Closed when the incident is over. */
    void until(JobLease held) {
        leases.add(held);
    }

    @Override
    public void close() {
        leases.forEach(JobLease::close);
        sites.forEach(Site::close);
    }
}
