package dev.nightkeep.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.nightkeep.source.MissingCollection;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ManifestTest {
    private static final MissingCollection MISSING =
            new MissingCollection("app." + "n".repeat(251), "source-access-denied", "r".repeat(1000));

    @ParameterizedTest
    @EnumSource(names = {"FAILED", "CANCELLED"})
    void manifest_ofARunThatFailed_cannotBeMade(BackupState state) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> manifest(state, List.of(), 0))
                .withMessageContaining(state.name());
    }

    @Test
    void manifest_succeededWithSomethingMissing_cannotBeMade() {
        assertThatIllegalArgumentException().isThrownBy(() -> manifest(BackupState.SUCCEEDED, List.of(MISSING), 1));
        assertThatIllegalArgumentException().isThrownBy(() -> manifest(BackupState.SUCCEEDED, List.of(), 1));
    }

    @Test
    void manifest_partialWithNothingMissing_cannotBeMade() {
        assertThatIllegalArgumentException().isThrownBy(() -> manifest(BackupState.PARTIAL, List.of(), 0));
    }

    @Test
    void manifest_moreNamedThanCounted_cannotBeMade() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> manifest(BackupState.PARTIAL, List.of(MISSING, MISSING), 1));
    }

    @Test
    void manifest_asManyMissingAsItNames_staysSmall() {
        List<MissingCollection> missing = Collections.nCopies(Manifest.MISSING_LIMIT, MISSING);
        assertThat(ManifestJson.write(Manifests.partial(missing, 1_000_000)))
                .hasSizeLessThan(ManifestJson.MAX_BYTES / 4);
    }

    @Test
    void buried_changesNothingButTheTombstone() {
        Manifest partial = Manifests.partial(List.of(MISSING), 1);
        Manifest buried = partial.buried(partial.finished());
        assertThat(buried.tombstone()).contains(new Tombstone(partial.finished()));
        assertThat(buried)
                .usingRecursiveComparison()
                .ignoringFields("tombstone")
                .isEqualTo(partial);
    }

    private static Manifest manifest(BackupState state, List<MissingCollection> missing, long missingCount) {
        Manifest sound = Manifests.succeeded();
        return Manifests.manifest(
                state, sound.format(), sound.compression(), sound.consistency(), missing, missingCount);
    }
}
