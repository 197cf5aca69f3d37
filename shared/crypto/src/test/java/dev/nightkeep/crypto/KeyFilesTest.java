package dev.nightkeep.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.nightkeep.error.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class KeyFilesTest {
    private static final Instant NOW = Instant.parse("2026-11-21T02:00:00.125Z");

    @TempDir
    private Path folder;

    @Test
    void generateAge_writesWhatAgeKeygenWrites() throws IOException {
        Path file = folder.resolve("key.txt");
        String name = KeyFiles.generateAge(file, NOW);
        assertThat(name).matches("age1[a-z0-9]{58}");
        assertThat(Files.readAllLines(file))
                .hasSize(4)
                .contains("# created: 2026-11-21T02:00:00Z", "# public key: " + name)
                .last()
                .asString()
                .matches("AGE-SECRET-KEY-1[A-Z0-9]{58}");
        assertThat(KeyFiles.describe(file)).isEqualTo(new KeyFileDescription(KeyKind.AGE, List.of(name)));
    }

    @Test
    void generateAes_writesOneLineOfBase64() throws IOException {
        Path file = folder.resolve("key.txt");
        String name = KeyFiles.generateAes(file, NOW);
        assertThat(name).matches("aes-256:[0-9a-f]{16}");
        assertThat(Files.readAllLines(file))
                .hasSize(4)
                .contains("# created: 2026-11-21T02:00:00Z", "# public name: " + name)
                .last()
                .asString()
                .matches("[A-Za-z0-9+/]{43}=");
        assertThat(KeyFiles.describe(file)).isEqualTo(new KeyFileDescription(KeyKind.AES_256, List.of(name)));
    }

    @Test
    void publicName_ofAKnownKey_staysTheSame() throws IOException {
        Path file = write("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
        assertThat(KeyFiles.describe(file).publicNames()).containsExactly("aes-256:7f83ed7240704a77");
    }

    @Test
    void generate_isReadableByItsOwnerAlone() throws IOException {
        KeyFiles.generateAge(folder.resolve("age"), NOW);
        KeyFiles.generateAes(folder.resolve("aes"), NOW);
        for (String name : List.of("age", "aes")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void generate_overAFile_leavesIt() throws IOException {
        Path file = write("precious");
        assertRefused(() -> KeyFiles.generateAge(file, NOW)).withMessageContaining("no key is ever written over");
        assertRefused(() -> KeyFiles.generateAes(file, NOW)).withMessageContaining("no key is ever written over");
        assertThat(file).hasContent("precious");
    }

    @Test
    void generate_intoAFolderThatIsNotThere_namesIt() {
        Path file = folder.resolve("none/key");
        assertRefused(() -> KeyFiles.generateAge(file, NOW)).withMessageContaining(file + " does not exist");
    }

    @Test
    void generate_twice_givesOtherKeys() {
        assertThat(KeyFiles.generateAes(folder.resolve("1"), NOW))
                .isNotEqualTo(KeyFiles.generateAes(folder.resolve("2"), NOW));
        assertThat(KeyFiles.generateAge(folder.resolve("3"), NOW))
                .isNotEqualTo(KeyFiles.generateAge(folder.resolve("4"), NOW));
    }

    @Test
    void describe_severalIdentitiesWithCommentsAndCarriageReturns_namesAll() throws IOException {
        String first = KeyFiles.generateAge(folder.resolve("1"), NOW);
        String second = KeyFiles.generateAge(folder.resolve("2"), NOW);
        String text = "\r\n# grüße\r\n" + Files.readString(folder.resolve("1")).replace("\n", "\r\n") + "\r\n  "
                + Files.readAllLines(folder.resolve("2")).getLast();
        assertThat(KeyFiles.describe(write(text)).publicNames()).containsExactly(first, second);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rwxrwxrwx"})
    void describe_openToOthers_saysHowToCloseIt(String mode) throws IOException {
        Path file = folder.resolve("key");
        KeyFiles.generateAes(file, NOW);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
        assertRefused(() -> KeyFiles.describe(file))
                .withMessageContaining(mode)
                .satisfies(e -> assertThat(e.remedy()).isEqualTo("Run: chmod 600 '%s'".formatted(file)));
    }

    @Test
    void describe_noFile_namesIt() {
        assertRefused(() -> KeyFiles.describe(folder.resolve("none"))).withMessageContaining("There is no key file");
        assertRefused(() -> KeyFiles.describe(folder)).withMessageContaining("folder");
    }

    @Test
    void describe_tooLarge_isRefused() throws IOException {
        Path file = write("#".repeat(70_000));
        assertRefused(() -> KeyFiles.describe(file)).withMessageContaining("too large");
    }

    @Test
    void describe_brokenKey_neverRepeatsIt() throws IOException {
        KeyFiles.generateAge(folder.resolve("1"), NOW);
        String secret = Files.readAllLines(folder.resolve("1")).getLast();
        List<String> broken = List.of(
                secret.substring(0, secret.length() - 1),
                secret + "Q",
                secret.replace(secret.charAt(30), '!'),
                secret.toLowerCase(java.util.Locale.ROOT),
                "AGE-SECRET-KEY-1",
                secret + "\nssh-ed25519 AAAA",
                "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8",
                "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\nAAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
                "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh!=",
                "",
                "# nothing but a comment");
        for (String text : broken) {
            Path file = write(text);
            assertRefused(() -> KeyFiles.describe(file))
                    .withMessageContaining(file.toString())
                    .satisfies(e -> assertThat(everything(e)).doesNotContain(secret.substring(16, 40), "AAECAwQF"));
            Files.delete(file);
        }
    }

    private static String everything(Throwable failure) {
        return String.join(
                "\n",
                Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                        .map(Throwable::toString)
                        .toList());
    }

    private Path write(String text) throws IOException {
        Path file = folder.resolve("written");
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, text);
    }

    private static org.assertj.core.api.ThrowableAssertAlternative<ConfigurationException> assertRefused(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return assertThatExceptionOfType(ConfigurationException.class).isThrownBy(call);
    }
}
