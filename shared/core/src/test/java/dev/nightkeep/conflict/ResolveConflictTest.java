package dev.nightkeep.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.nightkeep.bson.Seed;
import dev.nightkeep.bson.SeedExtension;
import dev.nightkeep.error.CorruptBackupException;
import java.util.Optional;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(SeedExtension.class)
final class ResolveConflictTest {
    private static final RawBsonDocument LIVE = RawBsonDocument.parse("{_id: 1, a: 1, updatedAt: '2026-01-01'}");
    private static final RawBsonDocument BACKUP = RawBsonDocument.parse("{_id: 1, b: 2, updatedAt: '2026-01-02'}");

    private static Resolution resolve(RestoreStrategy strategy) {
        return new ResolveConflict(ConflictRules.of(strategy)).resolve(LIVE, BACKUP);
    }

    @Test
    void resolve_byStrategy_decides() {
        assertThat(resolve(RestoreStrategy.SKIP_DUPLICATES)).isEqualTo(new Resolution.Kept(Resolution.Reason.PRESENT));
        assertThat(resolve(RestoreStrategy.OVERWRITE)).isEqualTo(new Resolution.Replaced(BACKUP));
        assertThat(resolve(RestoreStrategy.TIMESTAMP_BASED)).isEqualTo(new Resolution.Replaced(BACKUP));
        assertThat(resolve(RestoreStrategy.MERGE)).isInstanceOfSatisfying(Resolution.Merged.class, merged -> {
            assertThat(merged.changed()).isTrue();
            assertThat(merged.conflicts()).containsExactly("updatedAt");
        });
    }

    @Test
    void resolve_same_changesNothingByAnyStrategy() {
        for (RestoreStrategy strategy : RestoreStrategy.values()) {
            assertThat(new ResolveConflict(ConflictRules.of(strategy))
                            .resolve(LIVE, RawBsonDocument.parse(LIVE.toJson())))
                    .isEqualTo(new Resolution.Unchanged());
        }
    }

    @Test
    void resolve_mergeThatChangesNothing_saysSo() {
        Resolution merged = new ResolveConflict(ConflictRules.of(RestoreStrategy.MERGE))
                .resolve(LIVE, RawBsonDocument.parse("{_id: 1, a: 1}"));
        assertThat(merged).isEqualTo(new Resolution.Merged(LIVE, false, java.util.List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{updatedAt: '2026-01-01'}|{updatedAt: '2026-01-02'}|NEWER",
                "{updatedAt: '2026-01-02'}|{updatedAt: '2026-01-01'}|OLDER",
                "{updatedAt: '2026-01-01'}|{updatedAt: {$date: '2026-01-01T00:00:00Z'}}|SAME",
                "{updatedAt: 'x', created_at: 1}|{updatedAt: 5, created_at: 2}|NEWER",
                "{updatedAt: 'x'}|{updatedAt: 5}|LIVE_WITHOUT",
                "{timestamp: 5}|{createdAt: 5}|BACKUP_WITHOUT",
                "{createdAt: 5}|{a: 1}|BACKUP_WITHOUT",
                "{a: 1}|{b: 1}|BOTH_WITHOUT",
            })
    void compare_fieldDetected(String live, String backup, DocumentAge expected) {
        assertThat(new CompareAges(Optional.empty())
                        .compare(RawBsonDocument.parse(live), RawBsonDocument.parse(backup)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{m: {at: 5}}|{m: {at: 6}}|NEWER",
                "{m: {at: 5}}|{updatedAt: 6}|BACKUP_WITHOUT",
                "{updatedAt: 5}|{m: {at: 6}}|LIVE_WITHOUT",
                "{updatedAt: 5}|{updatedAt: 6}|BOTH_WITHOUT",
            })
    void compare_fieldNamed_looksNowhereElse(String live, String backup, DocumentAge expected) {
        assertThat(new CompareAges(Optional.of("m.at"))
                        .compare(RawBsonDocument.parse(live), RawBsonDocument.parse(backup)))
                .isEqualTo(expected);
    }

    @Test
    void compare_random_isTotalAndTurnsRound(Seed seed) {
        RelatedDocuments documents = new RelatedDocuments(seed.random());
        CompareAges ages = new CompareAges(Optional.empty());
        for (int round = 0; round < 500; round++) {
            RawBsonDocument one = documents.next();
            RawBsonDocument other = documents.next();
            assertThat(ages.compare(one, other)).isEqualTo(turned(ages.compare(other, one)));
            assertThat(ages.compare(one, one)).isIn(DocumentAge.SAME, DocumentAge.BOTH_WITHOUT);
        }
    }

    private static DocumentAge turned(DocumentAge age) {
        return switch (age) {
            case NEWER -> DocumentAge.OLDER;
            case OLDER -> DocumentAge.NEWER;
            case LIVE_WITHOUT -> DocumentAge.BACKUP_WITHOUT;
            case BACKUP_WITHOUT -> DocumentAge.LIVE_WITHOUT;
            case SAME, BOTH_WITHOUT -> age;
        };
    }

    @Test
    void resolve_documentDamagedInside_isCorrupt() {
        RawBsonDocument damaged = new RawBsonDocument(new byte[] {12, 0, 0, 0, 0x02, 'a', 0, 127, 0, 0, 0, 0});
        for (RestoreStrategy strategy : java.util.List.of(RestoreStrategy.MERGE, RestoreStrategy.TIMESTAMP_BASED)) {
            ResolveConflict resolve = new ResolveConflict(ConflictRules.of(strategy));
            assertThatExceptionOfType(CorruptBackupException.class).isThrownBy(() -> resolve.resolve(damaged, BACKUP));
        }
    }
}
