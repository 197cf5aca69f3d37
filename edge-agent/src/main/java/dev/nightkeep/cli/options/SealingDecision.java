package dev.nightkeep.cli.options;

import dev.nightkeep.error.ConfigurationException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Decides with what to encrypt, by what the command line says, and else by what the environment names. */
final class SealingDecision {
    private static final String WAYS = "Say --encrypt age, --encrypt key-file or --encrypt kms";

    private final GivenKeys said;
    private final GivenKeys named;

    SealingDecision(KeyVariables variables, GivenKeys said) {
        this.said = said;
        this.named = GivenKeys.of(variables);
    }

    SealingChoice decide(@Nullable EncryptionKind asked) {
        requireFitting(asked);
        return switch (asked == null ? implied() : asked) {
            case AGE -> age(asked != null);
            case KEY_FILE -> new SealingChoice.KeyFile(required(said.keyFiles(), named.keyFiles(), "--key-file"));
            case KMS -> new SealingChoice.Kms(required(said.kmsKeys(), named.kmsKeys(), "--kms-key"));
            case NONE -> new SealingChoice.Nothing(asked != null);
        };
    }

    private void requireFitting(@Nullable EncryptionKind asked) {
        Set<EncryptionKind> kinds = said.kinds();
        if (asked == null && kinds.size() > 1) {
            throw new ConfigurationException("Keys for %s were given".formatted(words(kinds)), WAYS);
        }
        if (asked != null && !kinds.isEmpty() && !kinds.equals(Set.of(asked))) {
            throw new ConfigurationException(
                    "--encrypt %s was said, and a key for %s was given".formatted(word(asked), words(kinds)),
                    "Leave one of the two out");
        }
    }

    /** What the keys say that were given; those of the environment count only where none was. */
    private EncryptionKind implied() {
        Set<EncryptionKind> kinds = said.kinds().isEmpty() ? named.kinds() : said.kinds();
        if (kinds.size() > 1) {
            throw new ConfigurationException(
                    "The environment names keys for %s".formatted(words(kinds)), WAYS + ", or --encrypt none");
        }
        if (kinds.isEmpty() && !said.identities().isEmpty()) {
            throw new ConfigurationException(
                    "--identity was given, and not for whom to encrypt", "Give --recipient, or say --encrypt age");
        }
        return kinds.stream().findFirst().orElse(EncryptionKind.NONE);
    }

    private SealingChoice age(boolean asked) {
        var identities = said.identities().isEmpty() ? named.identities() : said.identities();
        List<String> recipients = said.recipients().isEmpty() ? named.recipients() : said.recipients();
        if (recipients.isEmpty() && (!asked || identities.isEmpty())) {
            throw missing("--recipient");
        }
        return new SealingChoice.Age(recipients, identities);
    }

    private static <T> List<T> required(List<T> said, List<T> named, String option) {
        List<T> keys = said.isEmpty() ? named : said;
        if (keys.isEmpty()) {
            throw missing(option);
        }
        return keys;
    }

    private static ConfigurationException missing(String option) {
        return new ConfigurationException(
                "Encryption was asked for, and no key was given", "Give %s".formatted(option));
    }

    private static String words(Set<EncryptionKind> kinds) {
        return kinds.stream().map(SealingDecision::word).collect(Collectors.joining(" and "));
    }

    private static String word(EncryptionKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
