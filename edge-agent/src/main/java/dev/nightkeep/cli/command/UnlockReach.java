package dev.nightkeep.cli.command;

import dev.nightkeep.cli.text.ShellWord;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ParseResult;

/** The options of a command that reach the store whose lease it asked for. Stateless. */
final class UnlockReach {
    /** A restore holds the lease where it keeps what it replaces. */
    private static final List<String> STORES = List.of("--rollback-to", "--to", "--from");

    private static final List<String> BUCKET = List.of("--endpoint-url", "--region");

    private UnlockReach() {}

    /** Written for a shell; empty where the store was not named on the command line. */
    static String of(ParseResult parsed) {
        ParseResult command = deepest(parsed);
        return STORES.stream()
                .filter(command::hasMatchedOption)
                .findFirst()
                .map(store -> arguments(command, store))
                .orElse("");
    }

    private static String arguments(ParseResult command, String store) {
        return Stream.concat(Stream.of(store), BUCKET.stream().filter(command::hasMatchedOption))
                .flatMap(option -> Stream.of(option.equals(store) ? "--from" : option, value(command, option)))
                .collect(Collectors.joining(" "));
    }

    private static String value(ParseResult command, String option) {
        return ShellWord.of(command.matchedOption(option).stringValues().getLast());
    }

    private static ParseResult deepest(ParseResult parsed) {
        return parsed.hasSubcommand() ? deepest(parsed.subcommand()) : parsed;
    }
}
