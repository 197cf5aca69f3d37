package dev.nightkeep.agent.secret;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.secret.Secret;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** Reads a secret out of a file, which nobody else may read. */
final class SecretFile {
    private static final int LONGEST = 64 * 1024;
    private static final Set<PosixFilePermission> TOO_MUCH = EnumSet.of(
            PosixFilePermission.OTHERS_READ, PosixFilePermission.OTHERS_WRITE, PosixFilePermission.GROUP_WRITE);

    private SecretFile() {}

    static Secret read(Path file) {
        try {
            requirePrivate(file);
            return content(file);
        } catch (NoSuchFileException e) {
            throw unusable(file, "there is no such file", "Make it, or correct the reference");
        } catch (AccessDeniedException e) {
            throw unusable(file, "this user may not read it", "Give it to the user that the agent runs as");
        } catch (IOException e) {
            throw unusable(file, "it cannot be read as text", "Look at the file"); // the cause may quote the content
        }
    }

    private static Secret content(Path file) throws IOException {
        if (Files.size(file) > LONGEST) {
            throw unusable(file, "it is far too large", "Put the secret, and nothing else, into it");
        }
        String text = Files.readString(file).strip();
        if (text.isEmpty()) {
            throw unusable(file, "it is empty", "Put the secret, and nothing else, into it");
        }
        return new Secret(text);
    }

    private static void requirePrivate(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view == null) {
            return; // a system without such rights has others, which nothing here can judge
        }
        Set<PosixFilePermission> granted = view.readAttributes().permissions();
        if (granted.stream().anyMatch(TOO_MUCH::contains)) {
            throw unusable(file, "others than its owner may read or change it", "Run: chmod 600 " + file);
        }
    }

    private static ConfigurationException unusable(Path file, String why, String remedy) {
        return new ConfigurationException("The secret in %s cannot be used: %s".formatted(file, why), remedy);
    }
}
