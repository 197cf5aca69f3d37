package dev.nightkeep.cli.wiring;

import dev.nightkeep.error.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What samconfig.toml says of a stack. */
public final class SamConfiguration {
    private SamConfiguration() {}

    /**
     * The name of the stack of an environment. SAM CLI itself keeps it in the section {@code global} or {@code deploy}.
     *
     * @throws ConfigurationException when there is none
     */
    public static String stack(SourceTree tree, String environment) {
        Pattern section = Pattern.compile(
                "^\\[%s\\.(?:global|deploy)\\.parameters]\\s*\\n(?:[^\\[\\n].*\\n|\\n)*?stack_name\\s*=\\s*\"([^\"]+)\""
                        .formatted(Pattern.quote(environment)),
                Pattern.MULTILINE);
        Matcher matcher = section.matcher(text(tree));
        if (!matcher.find()) {
            throw new ConfigurationException(
                    "samconfig.toml names no stack for '%s'".formatted(environment),
                    "Give --config-env dev or prod, or name the stack with --stack");
        }
        return matcher.group(1);
    }

    private static String text(SourceTree tree) {
        try {
            return Files.readString(tree.configuration());
        } catch (IOException e) {
            throw new ConfigurationException(
                    "%s cannot be read".formatted(tree.configuration()), "Take it from the sources again", e);
        }
    }
}
