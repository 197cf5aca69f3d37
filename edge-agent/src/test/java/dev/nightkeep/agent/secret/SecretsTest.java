package dev.nightkeep.agent.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nightkeep.agent.Receiver;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.error.SecretAccessDeniedException;
import dev.nightkeep.error.SecretUnavailableException;
import dev.nightkeep.time.SystemClock;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SecretsTest {
    private static final String PLANTED = "pa55word";

    @TempDir
    private Path folder;

    private Secrets secrets(Optional<VaultSettings> vault) {
        return new Secrets(Map.of("PLANTED", PLANTED, "EMPTY", " "), folder, new SystemClock(), vault);
    }

    private String resolved(String reference) {
        return secrets(Optional.empty())
                .resolve(SecretReference.parse(reference))
                .reveal();
    }

    private void write(String name, String rights) throws IOException {
        Files.writeString(folder.resolve(name), PLANTED + "\n");
        Files.setPosixFilePermissions(folder.resolve(name), PosixFilePermissions.fromString(rights));
    }

    @Test
    void resolve_variable_isItsValue() {
        assertThat(resolved("env:PLANTED")).isEqualTo(PLANTED);
        assertThatThrownBy(() -> resolved("env:EMPTY")).isInstanceOf(ConfigurationException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-------", "r--------", "r--r-----"})
    void resolve_fileOfItsOwner_isItsContent(String rights) throws IOException {
        write("secret", rights);
        assertThat(resolved("file:secret")).isEqualTo(PLANTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r--r--", "rw-rw----", "rw-----w-"})
    void resolve_fileThatOthersCanReadOrChange_isRefused(String rights) throws IOException {
        write("secret", rights);
        assertThatThrownBy(() -> resolved("file:secret"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("others than its owner may read or change it")
                .hasMessageNotContaining(PLANTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pa55word", "env:", "mongodb://u:pa55word@host/db", "vault:no-field", "http:pa55word"})
    void parse_whatIsNoReference_isRefusedAndNotRepeated(String text) {
        assertThatThrownBy(() -> SecretReference.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(PLANTED);
    }

    private String vault(Receiver server) {
        VaultSettings settings =
                new VaultSettings(URI.create(server.url()), SecretReference.parse("env:PLANTED"), Optional.empty());
        return secrets(Optional.of(settings))
                .resolve(SecretReference.parse("vault:kv/nightkeep/mongo#uri"))
                .reveal();
    }

    @Test
    void resolve_vault_readsTheFieldOfVersionTwo() {
        try (Receiver server = Receiver.answering(200, "{\"data\":{\"data\":{\"uri\":\"found\"},\"metadata\":{}}}")) {
            assertThat(vault(server)).isEqualTo("found");
            assertThat(server.received()).singleElement().satisfies(request -> {
                assertThat(request.line()).isEqualTo("GET /v1/kv/data/nightkeep/mongo");
                assertThat(request.token()).isEqualTo(PLANTED);
            });
        }
    }

    @Test
    void resolve_vaultRefusesOrHasNothing_eachIsAnErrorOfItsOwn() {
        try (Receiver denied = Receiver.answering(403, "{\"errors\":[\"pa55word\"]}");
                Receiver absent = Receiver.answering(404, "");
                Receiver sealed = Receiver.answering(503, "pa55word")) {
            assertThatThrownBy(() -> vault(denied))
                    .isInstanceOf(SecretAccessDeniedException.class)
                    .hasMessageNotContaining(PLANTED);
            assertThatThrownBy(() -> vault(absent)).isInstanceOf(ConfigurationException.class);
            assertThatThrownBy(() -> vault(sealed))
                    .isInstanceOf(SecretUnavailableException.class)
                    .hasMessageNotContaining(PLANTED);
        }
    }
}
