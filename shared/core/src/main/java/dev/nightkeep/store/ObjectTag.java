package dev.nightkeep.store;

import java.util.regex.Pattern;

/**
 * By what a bucket's own rules know an object.
 *
 * @param name  letters, digits and hyphens
 * @param value likewise
 */
public record ObjectTag(String name, String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9-]{1,64}");

    /** Of a backup that somebody started by hand; the lifecycle of the template's bucket removes what has it. */
    public static final ObjectTag AD_HOC = new ObjectTag("nightkeep-class", "ad-hoc");

    public ObjectTag {
        if (!FORM.matcher(name).matches() || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("'%s=%s' is not a tag".formatted(name, value));
        }
    }
}
