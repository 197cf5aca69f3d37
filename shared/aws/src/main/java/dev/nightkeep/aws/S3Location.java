package dev.nightkeep.aws;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.store.ObjectKey;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A bucket and the prefix in it below which everything lies.
 *
 * @param bucket a general purpose bucket, by the naming rules of S3 (user guide, "General purpose bucket naming rules")
 * @param prefix empty, or segments joined by {@code /} without one at either end; at most 256 bytes of UTF-8
 */
public record S3Location(String bucket, String prefix) {
    private static final String SCHEME = "s3://";
    private static final String FORM = "Give the location as s3://bucket/prefix";
    private static final String BUCKET_RULE =
            "A bucket name has 3 to 63 characters: a-z, 0-9, '-' and '.', with a letter or digit at both ends";
    private static final int MAX_PREFIX_BYTES = 256;
    private static final Pattern BUCKET = Pattern.compile("[a-z0-9](?!.*\\.\\.)[a-z0-9.-]{1,61}[a-z0-9]");
    private static final Pattern ADDRESS = Pattern.compile("[0-9]+(\\.[0-9]+){3}");
    private static final Pattern URL_PARTS = Pattern.compile("[?#]");
    private static final Pattern TRAILING_SLASHES = Pattern.compile("/+$");

    public S3Location {
        requireBucket(bucket);
        if (!prefix.isEmpty()) {
            requirePrefix(prefix);
        }
    }

    /** Reads {@code s3://bucket} or {@code s3://bucket/prefix}; slashes at the end mean nothing. */
    public static S3Location parse(String text) {
        if (!text.startsWith(SCHEME)) {
            throw new ConfigurationException("The location of the bucket does not begin with " + SCHEME, FORM);
        }
        String path = TRAILING_SLASHES.matcher(text.substring(SCHEME.length())).replaceFirst("");
        int slash = path.indexOf('/');
        return slash < 0
                ? new S3Location(path, "")
                : new S3Location(path.substring(0, slash), path.substring(slash + 1));
    }

    /** The name in the bucket of what has this key below the prefix. */
    String name(ObjectKey key) {
        String name = root() + key.value();
        if (name.getBytes(StandardCharsets.UTF_8).length > 1024) {
            throw new ConfigurationException(
                    "The key %s is longer than the 1024 bytes of S3 once it stands below %s".formatted(key, this),
                    "Choose a shorter prefix");
        }
        return name;
    }

    /** The key of what has this name in the bucket; empty for names that no {@link ObjectKey} can have. */
    Optional<ObjectKey> key(String name) {
        try {
            return Optional.of(ObjectKey.of(relative(name)));
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    /** The part of a name in the bucket that follows the prefix. */
    String relative(String name) {
        if (!name.startsWith(root())) {
            throw new IllegalArgumentException("'%s' does not lie below %s".formatted(name, this));
        }
        return name.substring(root().length());
    }

    /** What every name begins with: empty, or the prefix and a slash. */
    String root() {
        return prefix.isEmpty() ? "" : prefix + "/";
    }

    @Override
    public String toString() {
        return prefix.isEmpty() ? SCHEME + bucket : SCHEME + bucket + "/" + prefix;
    }

    private static void requireBucket(String bucket) {
        // What has these may be a pasted URL with a password in it: not to be repeated.
        if (bucket.indexOf('@') >= 0 || bucket.indexOf(':') >= 0) {
            throw new ConfigurationException("The location holds '@' or ':' where the bucket's name belongs", FORM);
        }
        if (!BUCKET.matcher(bucket).matches() || ADDRESS.matcher(bucket).matches()) {
            throw new ConfigurationException("'%s' is not the name of a bucket".formatted(bucket), BUCKET_RULE);
        }
        // Their listings are not in the order of keys, which BackupStore promises.
        if (bucket.endsWith("--x-s3")) {
            throw new ConfigurationException(
                    "'%s' is a directory bucket, which does not list in order".formatted(bucket),
                    "Use a general purpose bucket");
        }
    }

    private static void requirePrefix(String prefix) {
        if (URL_PARTS.matcher(prefix).find()) {
            throw new ConfigurationException("The prefix in the location holds '?' or '#'", FORM);
        }
        if (prefix.getBytes(StandardCharsets.UTF_8).length > MAX_PREFIX_BYTES) {
            throw new ConfigurationException(
                    "The prefix is longer than %d bytes".formatted(MAX_PREFIX_BYTES), "Choose a shorter prefix");
        }
        try {
            ObjectKey.of(prefix);
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException(
                    "The prefix '%s' has an empty or relative segment, a backslash or a control character"
                            .formatted(prefix.replaceAll("\\p{Cntrl}", "?")),
                    FORM,
                    e);
        }
    }
}
