package dev.nightkeep.crypto;

import dev.nightkeep.error.ConfigurationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a KMS key, or of an alias of one, with its region and account.
 *
 * @param resource {@code key/...} or {@code alias/...}
 */
record KmsKeyArn(String partition, String region, String account, String resource) {
    private static final Pattern FORM = Pattern.compile(
            "arn:(aws[a-z-]{0,20}):kms:([a-z0-9-]{1,40}):([0-9]{12}):((?:key|alias)/[A-Za-z0-9/_-]{1,250})");

    static KmsKeyArn parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new ConfigurationException(
                    "The name of a KMS key is not a whole ARN",
                    "Give it as arn:aws:kms:eu-central-1:123456789012:key/1234abcd-..., or with alias/name");
        }
        return new KmsKeyArn(matcher.group(1), matcher.group(2), matcher.group(3), matcher.group(4));
    }

    boolean isAlias() {
        return resource.startsWith("alias/");
    }

    /** Whether this opens what the other wrapped: the same key, or its replica in another region. */
    boolean opens(KmsKeyArn other) {
        return equals(other) || (isAlias() && sameOwner(other) && region.equals(other.region)) || isReplicaOf(other);
    }

    private boolean isReplicaOf(KmsKeyArn other) {
        return resource.startsWith("key/mrk-") && resource.equals(other.resource) && sameOwner(other);
    }

    private boolean sameOwner(KmsKeyArn other) {
        return partition.equals(other.partition) && account.equals(other.account);
    }

    @Override
    public String toString() {
        return "arn:%s:kms:%s:%s:%s".formatted(partition, region, account, resource);
    }
}
