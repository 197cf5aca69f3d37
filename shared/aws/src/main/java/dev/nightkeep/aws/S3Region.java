package dev.nightkeep.aws;

import dev.nightkeep.error.ConfigurationException;
import java.util.regex.Pattern;

/** The name of a region as S3 and its likes write it: {@code eu-central-1}, {@code auto}. */
public record S3Region(String name) {
    private static final Pattern FORM = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9-]{0,62}");

    public S3Region {
        if (!FORM.matcher(name).matches()) {
            throw new ConfigurationException(
                    "The name of the region is not made of letters, digits and '-'", "Give it as eu-central-1");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
