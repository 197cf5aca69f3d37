package dev.nightkeep.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.nightkeep.conflict.RestoreStrategy;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.namespace.NamespaceRename;
import dev.nightkeep.namespace.NamespaceSelection;
import dev.nightkeep.scan.RecoverySelection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing is written into what belongs to the server. */
final class ReservedNamespacesTest {
    private final RestoreScene scene = RestoreScene.of("{_id: 1}");

    private static RestoreRequest to(String pattern) {
        return new RestoreRequest(
                NamespaceSelection.everything(),
                List.of(new NamespaceRename("app.conversations", pattern)),
                RestoreStrategy.OVERWRITE,
                2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "admin.rescued",
                "local.rescued",
                "config.rescued",
                "app.system.js",
                "app.system.views",
                "admin.system.users"
            })
    void restore_underAReservedName_isRefused_alsoWhenItIsOnlyLookedAt(String name) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> scene.restore(to(name)))
                .withMessageContaining("would be written to " + name + ", which belongs to the server");
        assertThatExceptionOfType(ConfigurationException.class).isThrownBy(() -> scene.plan(to(name)));
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> RecoverySelection.of(List.of(), Optional.of(Namespace.parse(name))));
        assertThat(scene.target.collections()).isEmpty();
    }

    @Test
    void restore_underAnyOtherName_isDone() {
        for (String name : List.of("administration.x", "app.systems", "app.my.system.x")) {
            assertThat(scene.restore(to(name)).inserted()).isEqualTo(1);
            assertThat(scene.target.count(Namespace.parse(name))).isEqualTo(1);
        }
    }

    @Test
    void destination_underItsOwnName_isThatOfUsersAndNotThatOfTheServer() {
        RestoreRequest standard = RestoreRequest.standard();
        for (String name : List.of("admin.notes", "app.system.js")) {
            assertThat(standard.destination(Samples.collection(name))).isPresent();
        }
        for (String name : List.of("local.oplog.rs", "config.settings", "admin.system.users", "app.system.views")) {
            assertThatExceptionOfType(ConfigurationException.class)
                    .isThrownBy(() -> standard.destination(Samples.collection(name)));
        }
    }
}
