package dev.nightkeep.doctor;

import java.util.Optional;
import java.util.Set;

/**
 * How a bucket is set up.
 *
 * @param key            ARN or id of the KMS key that encrypts what comes without one
 * @param versions       whether earlier versions are kept
 * @param closed         whether all four ways to the public are blocked
 * @param lifecycleRules ids of the rules that are on
 * @param tlsOnly        whether its policy refuses what is not encrypted on the way
 * @param encryptedOnly  whether its policy refuses another encryption
 */
public record BucketSettings(
        Optional<String> key,
        boolean versions,
        boolean closed,
        Set<String> lifecycleRules,
        boolean tlsOnly,
        boolean encryptedOnly) {
    public BucketSettings {
        lifecycleRules = Set.copyOf(lifecycleRules);
    }
}
