package dev.nightkeep.format;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** The name of a job: 1 to 63 of {@code a-z 0-9 . _ -}, not starting with a punctuation mark, and not {@code control}. */
public record JobName(@JsonValue String value) implements Comparable<JobName> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{0,62}");

    /** The job of those who name none. */
    public static final JobName DEFAULT = new JobName("default");

    @JsonCreator
    public JobName {
        if (!isName(value)) {
            throw new IllegalArgumentException(
                    "'%s' is not a job name: use 1 to 63 of a-z 0-9 . _ -, starting with a letter or digit"
                            .formatted(value));
        }
    }

    /** Whether the text can be the name of a job. */
    public static boolean isName(String text) {
        return FORM.matcher(text).matches() && !text.equals("control");
    }

    @Override
    public int compareTo(JobName other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
