package dev.nightkeep.cli.wiring;

import dev.nightkeep.cli.options.OpeningChoice;
import dev.nightkeep.cli.options.SealingChoice;
import dev.nightkeep.crypto.AgeKeyRings;
import dev.nightkeep.crypto.EncryptionSdkKeyRings;
import dev.nightkeep.crypto.KeyFiles;
import dev.nightkeep.error.KeyRequiredException;
import dev.nightkeep.error.UnsupportedFormatException;
import dev.nightkeep.error.WrongKeyException;
import dev.nightkeep.format.Manifest;
import dev.nightkeep.key.KeyRing;
import dev.nightkeep.key.NoEncryption;
import dev.nightkeep.keycheck.OpeningKey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes key rings of what was given. The one place of this program that knows which scheme is whose. */
public final class Keys {
    private static final String KMS_NAME = "arn:";

    private final Map<String, String> variables;

    /** With the variables of the environment, in which credentials for AWS may be named. */
    public Keys(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    /** A key ring that seals as was chosen, and opens where it can. */
    public KeyRing sealing(SealingChoice choice) {
        return switch (choice) {
            case SealingChoice.Nothing nothing -> new NoEncryption();
            case SealingChoice.Age age -> AgeKeyRings.of(recipients(age), age.identities());
            case SealingChoice.KeyFile keyFile -> EncryptionSdkKeyRings.ofKeyFiles(keyFile.files());
            case SealingChoice.Kms kms -> EncryptionSdkKeyRings.ofKmsKeys(kms.keys(), variables);
        };
    }

    private static List<String> recipients(SealingChoice.Age age) {
        return age.recipients().isEmpty() ? names(age.identities()) : age.recipients();
    }

    private static List<String> names(List<Path> files) {
        return files.stream()
                .flatMap(file -> KeyFiles.describe(file).publicNames().stream())
                .toList();
    }

    /**
     * A key ring that should open the backup, as far as names tell, and seals for the same keys.
     *
     * @throws KeyRequiredException when it is encrypted, and no key of its kind was given
     * @throws WrongKeyException when it is encrypted for other keys, or not at all although a key was given
     */
    public KeyRing opening(OpeningChoice choice, Manifest manifest) {
        if (!manifest.isSealed()) {
            requireNoKey(choice, manifest);
            return new NoEncryption();
        }
        OpeningKey key = fitting(choice, manifest);
        key.requireFor(manifest);
        return key.ring();
    }

    /** Whoever gives a key expects an encrypted backup; one that is not may have been put in its place. */
    private static void requireNoKey(OpeningChoice choice, Manifest manifest) {
        if (choice.said() && !choice.isEmpty()) {
            throw new WrongKeyException(
                    "Backup %s is not encrypted, and a key was given to open it".formatted(manifest.id()),
                    "Leave the key out if it is one of yours from before you encrypted; else find out who wrote it");
        }
    }

    private OpeningKey fitting(OpeningChoice choice, Manifest manifest) {
        return switch (manifest.encryption()) {
            case "age" -> ofIdentities(required(choice.identities(), choice, "identity", manifest));
            case "aws-encryption-sdk" ->
                isKept(manifest)
                        ? ofKmsKeys(required(choice.kmsKeys(), choice, "kms-key", manifest))
                        : ofKeyFiles(required(choice.keyFiles(), choice, "key-file", manifest));
            default ->
                throw new UnsupportedFormatException(
                        "Backup %s is encrypted with '%s', which this program does not know"
                                .formatted(manifest.id(), manifest.encryption()),
                        "Use a newer Nightkeep");
        };
    }

    /** Whether KMS keeps the keys. */
    private static boolean isKept(Manifest manifest) {
        return manifest.sealedFor().stream().flatMap(List::stream).anyMatch(name -> name.startsWith(KMS_NAME));
    }

    private static <T> List<T> required(List<T> keys, OpeningChoice choice, String option, Manifest manifest) {
        if (keys.isEmpty()) {
            throw new KeyRequiredException(
                    "Backup %s is encrypted with %s, for %s, and no such key was given"
                            .formatted(
                                    manifest.id(),
                                    manifest.encryption(),
                                    String.join(
                                            ", ", manifest.sealedFor().orElse(List.of("keys that it does not name")))),
                    "Give the key of one of those names with " + choice.option(option));
        }
        return keys;
    }

    /** Every key by itself, able to seal for itself where that can be. */
    public List<OpeningKey> each(OpeningChoice choice) {
        List<OpeningKey> keys = new ArrayList<>();
        choice.identities().forEach(file -> keys.add(ofIdentities(List.of(file))));
        choice.keyFiles().forEach(file -> keys.add(ofKeyFiles(List.of(file))));
        choice.kmsKeys().forEach(key -> keys.add(ofKmsKeys(List.of(key))));
        return keys;
    }

    /** Seals for the identities themselves: those whom a manifest names may have been put there by anyone. */
    private static OpeningKey ofIdentities(List<Path> files) {
        List<String> names = names(files);
        return new OpeningKey(AgeKeyRings.of(names, files), names);
    }

    private static OpeningKey ofKeyFiles(List<Path> files) {
        return new OpeningKey(EncryptionSdkKeyRings.ofKeyFiles(files), names(files));
    }

    private OpeningKey ofKmsKeys(List<String> keys) {
        boolean told = keys.stream().noneMatch(key -> key.contains(":alias/") || key.contains(":key/mrk-"));
        return new OpeningKey(EncryptionSdkKeyRings.ofKmsKeys(keys, variables), told ? keys : List.of());
    }
}
