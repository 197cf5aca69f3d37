package dev.nightkeep.conflict;

import dev.nightkeep.bson.RawFields;
import dev.nightkeep.error.CorruptBackupException;
import org.bson.BSONException;
import org.bson.RawBsonDocument;

/** Decides what becomes of a document that both sides have. Immutable and thread-safe. */
public final class ResolveConflict {
    private final RestoreStrategy strategy;
    private final MergeDocuments merge;
    private final CompareAges ages;

    public ResolveConflict(ConflictRules rules) {
        this.strategy = rules.strategy();
        this.merge = new MergeDocuments(rules.prefer(), rules.arrays());
        this.ages = new CompareAges(rules.timestampField());
    }

    /**
     * What becomes of the live document. The same for the same documents, always.
     *
     * @throws CorruptBackupException when one of them is damaged inside
     */
    public Resolution resolve(RawBsonDocument live, RawBsonDocument backup) {
        if (RawFields.same(live, backup)) {
            return new Resolution.Unchanged();
        }
        return switch (strategy) {
            case SKIP_DUPLICATES -> new Resolution.Kept(Resolution.Reason.PRESENT);
            case OVERWRITE -> new Resolution.Replaced(backup);
            case MERGE -> merged(live, backup);
            case TIMESTAMP_BASED -> byAge(live, backup);
        };
    }

    private Resolution merged(RawBsonDocument live, RawBsonDocument backup) {
        MergedDocument merged = merge.merge(live, backup);
        return new Resolution.Merged(merged.document(), !RawFields.same(merged.document(), live), merged.conflicts());
    }

    private Resolution byAge(RawBsonDocument live, RawBsonDocument backup) {
        return switch (age(live, backup)) {
            case NEWER -> new Resolution.Replaced(backup);
            case SAME, OLDER -> new Resolution.Kept(Resolution.Reason.NOT_OLDER);
            case LIVE_WITHOUT, BACKUP_WITHOUT, BOTH_WITHOUT -> new Resolution.Kept(Resolution.Reason.NO_TIMESTAMP);
        };
    }

    private DocumentAge age(RawBsonDocument live, RawBsonDocument backup) {
        try {
            return ages.compare(live, backup);
        } catch (BSONException | IllegalArgumentException e) {
            throw new CorruptBackupException(
                    "A document is not valid BSON inside", "Restore another backup; this one is damaged", e);
        }
    }
}
