package dev.nightkeep.history;

import dev.nightkeep.bson.BsonScan;
import dev.nightkeep.bson.RawFields;
import dev.nightkeep.compare.DocumentChanges;
import dev.nightkeep.format.JobName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.RawBsonDocument;

/**
 * Puts what backups have of one document, the oldest first, together to versions. A backup of a job that had not the
 * collection until then says nothing about it and is passed over. For one thread.
 */
final class Timeline {
    private static final int SHOWN_FIELDS = 20;

    private final DocumentKey key;
    private final List<Version> versions = new ArrayList<>();
    private final Set<JobName> jobs = new HashSet<>();
    private Optional<RawBsonDocument> latest = Optional.empty();

    Timeline(DocumentKey key) {
        this.key = key;
    }

    /** The next newer backup. */
    void add(Sighting sighting) {
        if (sighting.collections().contains(key.namespace())) {
            jobs.add(sighting.manifest().job());
        }
        if (jobs.contains(sighting.manifest().job())) {
            tell(sighting);
        }
    }

    private void tell(Sighting sighting) {
        Optional<RawBsonDocument> found =
                Optional.ofNullable(sighting.documents().get(key));
        VersionState state = state(sighting, found);
        BackupMoment moment = BackupMoment.of(sighting.manifest());
        if (continues(state, found)) {
            versions.add(versions.removeLast().upTo(moment));
        } else {
            versions.add(version(state, moment, found));
        }
        latest = found.or(() -> latest);
    }

    private VersionState state(Sighting sighting, Optional<RawBsonDocument> found) {
        if (found.isPresent()) {
            return VersionState.PRESENT;
        }
        return sighting.collections().contains(key.namespace()) ? VersionState.MISSING : VersionState.NO_COLLECTION;
    }

    private boolean continues(VersionState state, Optional<RawBsonDocument> found) {
        return !versions.isEmpty()
                && versions.getLast().state() == state
                && found.map(this::isLatest).orElse(true);
    }

    private boolean isLatest(RawBsonDocument document) {
        return latest.filter(before -> RawFields.same(before, document)).isPresent();
    }

    private Version version(VersionState state, BackupMoment moment, Optional<RawBsonDocument> found) {
        return new Version(
                state,
                moment,
                moment,
                1,
                found.map(document -> RawFields.span(document).length()).orElse(0),
                found.flatMap(after -> latest.map(before -> DocumentChanges.between(before, after, SHOWN_FIELDS))));
    }

    DocumentHistory history() {
        return new DocumentHistory(key.namespace(), BsonScan.text(key.id()), versions);
    }
}
