package dev.nightkeep.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.cli.NightkeepCli;
import dev.nightkeep.cli.TestCli;
import dev.nightkeep.cli.TestCli.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

final class HelpTest {
    private static final List<String> COMMANDS = List.of(
            "backup",
            "list",
            "show",
            "verify",
            "restore",
            "diff",
            "history",
            "undo",
            "unpack",
            "rekey",
            "scan",
            "recover",
            "keys",
            "delete",
            "prune",
            "sweep",
            "unlock",
            "audit",
            "remote",
            "schedule",
            "deploy",
            "doctor");
    private static final Set<String> GROUPS = Set.of("keys", "remote", "schedule");
    private static final List<String> WITH_RESULTS = List.of(
            "keys generate",
            "keys check",
            "remote backup",
            "remote restore",
            "remote verify",
            "remote list",
            "remote status",
            "remote cancel",
            "schedule show",
            "schedule set",
            "schedule pause",
            "schedule resume");

    @TempDir
    private Path folder;

    static Stream<String> commands() {
        return Stream.concat(COMMANDS.stream().filter(command -> !GROUPS.contains(command)), WITH_RESULTS.stream());
    }

    private Outcome help(String command) {
        return TestCli.in(folder).run((command + " --help").split(" "));
    }

    @Test
    void help_ofKeys_namesItsCommands() {
        Outcome help = help("keys");
        assertThat(help.exit()).isZero();
        assertThat(help.out()).contains("Usage: nightkeep keys", "generate", "check", "Examples:");
        assertThat(TestCli.in(folder).run("keys").err()).contains("No command was given. See 'nightkeep keys --help'");
    }

    @Test
    void help_namesEveryCommand() {
        Outcome help = TestCli.in(folder).run("--help");
        assertThat(help.exit()).isZero();
        assertThat(help.out()).contains(COMMANDS).contains("Examples:");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void help_ofACommand_hasOptionsAndExamples(String command) {
        Outcome help = help(command);
        assertThat(help.exit()).isZero();
        assertThat(help.err()).isEmpty();
        assertThat(help.out())
                .contains("Usage: nightkeep " + command, "--json", "--quiet", "Examples:", "  nightkeep ");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void help_ofACommand_fitsIntoTheTerminal(String command) {
        assertThat(help(command).out().lines()).allMatch(line -> line.length() <= 102);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void examples_canBeCopied(String command) {
        CommandLine commands = NightkeepCli.commandLine(TestCli.in(folder).environment());
        assertThat(examples(command)).isNotEmpty().allSatisfy(example -> {
            String[] arguments = words(example);
            assertThat(commands.parseArgs(arguments).subcommand().unmatched()).isEmpty();
        });
    }

    private List<String> examples(String command) {
        String help = help(command).out();
        return help.substring(help.indexOf("Examples:"))
                .lines()
                .filter(line -> line.startsWith("  nightkeep "))
                .toList();
    }

    /** As a shell splits these lines, which have no quotes but single ones. */
    private static String[] words(String example) {
        return Pattern.compile("(?:'[^']*'|[^\\s'])+")
                .matcher(example.strip())
                .results()
                .skip(1)
                .map(word -> word.group().replace("'", ""))
                .toArray(String[]::new);
    }

    @Test
    void version_namesProgramFormatAndJava() {
        Outcome version = TestCli.in(folder).run("--version");
        assertThat(version.exit()).isZero();
        assertThat(version.out()).startsWith("nightkeep ").contains("backup format 1", "Java " + Runtime.version());
    }
}
