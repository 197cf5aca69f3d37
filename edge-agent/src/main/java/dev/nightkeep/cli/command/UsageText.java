package dev.nightkeep.cli.command;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in words. Arguments in which a credential may stand are not repeated. */
final class UsageText {
    private static final int SUGGESTIONS = 3;

    private UsageText() {}

    /** What is wrong, without a final stop. */
    static String message(ParameterException failure, String[] arguments) {
        String message = failure instanceof UnmatchedArgumentException unmatched
                ? unmatched(unmatched)
                : String.valueOf(failure.getMessage())
                        .replaceFirst("^Error: ", "")
                        .replaceFirst("\\.$", "");
        for (String argument : arguments) {
            String value = argument.substring(argument.startsWith("-") ? argument.indexOf('=') + 1 : 0);
            if (value.contains(":/") || value.contains("@")) {
                message = message.replace(value, "***");
            }
        }
        return message;
    }

    private static String unmatched(UnmatchedArgumentException failure) {
        boolean atRoot = failure.getCommandLine().getParent() == null;
        String first = failure.getUnmatched().getFirst();
        if (atRoot && !first.startsWith("-")) {
            return "There is no command '%s'".formatted(first);
        }
        String options = failure.getUnmatched().stream()
                .filter(argument -> argument.startsWith("-"))
                .map(argument -> "'" + argument.replaceFirst("=.*", "") + "'")
                .collect(Collectors.joining(" and "));
        return options.isEmpty()
                ? "The argument '%s' is one too many".formatted(first)
                : "There is no option " + options;
    }

    /** What may have been meant, with a blank behind it; empty where nothing is near. */
    static String suggestion(ParameterException failure) {
        if (!(failure instanceof UnmatchedArgumentException unmatched)) {
            return "";
        }
        List<String> near = unmatched.getSuggestions();
        return near.isEmpty()
                ? ""
                : near.stream().limit(SUGGESTIONS).collect(Collectors.joining(" or ", "Did you mean ", "? "));
    }
}
