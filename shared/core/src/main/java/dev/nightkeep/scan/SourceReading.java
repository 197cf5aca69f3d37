package dev.nightkeep.scan;

import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.error.RunCancelledException;
import dev.nightkeep.progress.ProgressEvent;
import dev.nightkeep.salvage.DocumentSink;
import dev.nightkeep.salvage.FoundDocument;
import dev.nightkeep.salvage.Origin;
import dev.nightkeep.salvage.ProblemKind;
import dev.nightkeep.salvage.Problems;
import dev.nightkeep.salvage.ReadResult;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one source into the index. For one thread, and once. */
final class SourceReading implements DocumentSink {
    /** So many places of one source are told apart; what stands elsewhere counts as the last of them. */
    private static final int MOST_PLACES = 1000;

    private static final int CHECK_EVERY = 512;

    private final ScanContext context;
    private final int number;
    private final ScanSource source;
    private final DocumentExaminer examiner;
    private final RowBatch batch;
    private final Map<Origin, ReadPlace> places = new LinkedHashMap<>();
    private Optional<ReadPlace> last = Optional.empty();
    private int ordinal;
    private long bytes;

    SourceReading(ScanContext context, int number, ScanSource source) {
        this.context = context;
        this.number = number;
        this.source = source;
        this.examiner = context.examiner();
        this.batch = new RowBatch(context.index());
    }

    /** Reads it; a source that cannot be read is a report that says so. */
    SourceReport read() {
        context.cancellation().check();
        Problems failed = new Problems();
        Optional<ReadResult> result = result(failed);
        batch.flush();
        advanced();
        result.filter(read -> source.facts().kind() == SourceKind.FILE)
                .filter(read -> read.storedBytes() != source.facts().bytes())
                .ifPresent(read -> failed.add(ProblemKind.CHANGED, -1, "It was written to while it was read"));
        return SourceReports.of(number, source.facts(), result, ordinal, List.copyOf(places.values()), failed);
    }

    private Optional<ReadResult> result(Problems failed) {
        try {
            return Optional.of(source.read(this));
        } catch (RunCancelledException e) {
            throw e;
        } catch (IOException e) {
            failed.add(ProblemKind.UNREADABLE, -1, "It cannot be read (%s)".formatted(reason(e)));
        } catch (NightkeepException e) {
            if (e.usage()) {
                throw e;
            }
            failed.add(ProblemKind.UNREADABLE, -1, e.failed());
        }
        return Optional.empty();
    }

    private static String reason(IOException e) {
        return e instanceof AccessDeniedException
                ? "permission denied"
                : e.getClass().getSimpleName();
    }

    @Override
    public boolean accept(FoundDocument document) {
        ReadPlace place = place(document);
        place.count();
        if (place.wanted()) {
            examiner.examine(document.bson(), place.types());
            batch.add(
                    examiner,
                    context.key(examiner, place.collection()),
                    ordinal,
                    place.number()
                            | (document.doubtful() ? Places.DOUBTFUL : 0)
                            | (examiner.hasKey() ? 0 : Places.WITHOUT_KEY));
        }
        ordinal++;
        bytes += document.bson().length();
        if (ordinal % CHECK_EVERY == 0) {
            advanced();
        }
        return true;
    }

    private void advanced() {
        context.cancellation().check();
        long documents = ordinal % CHECK_EVERY == 0 && ordinal > 0 ? CHECK_EVERY : ordinal % CHECK_EVERY;
        context.progress().on(new ProgressEvent.Advanced("files", documents, bytes, 0));
        bytes = 0;
    }

    private ReadPlace place(FoundDocument document) {
        Origin origin = document.origin();
        if (last.isPresent() && last.get().isAt(origin)) {
            return last.get();
        }
        ReadPlace place = places.size() < MOST_PLACES || places.containsKey(origin)
                ? places.computeIfAbsent(origin, key -> open(document))
                : new ArrayList<>(places.values()).getLast();
        last = Optional.of(place);
        return place;
    }

    private ReadPlace open(FoundDocument document) {
        Origin origin = document.origin();
        FoundCollection collection = context.names()
                .of(source.facts().name(), origin, () -> Resemblance.of(document.bson(), context.liveTypes()));
        int place = context.places()
                .add(new Places.Place(
                        number, collection, origin.path(), source.facts().modified()));
        return new ReadPlace(
                origin,
                collection,
                place,
                context.wants(collection),
                new FieldTypes(),
                Optional.ofNullable(context.liveTypes().get(collection)));
    }
}
