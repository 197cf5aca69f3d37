package dev.nightkeep.scan;

import dev.nightkeep.salvage.Problem;
import dev.nightkeep.salvage.ProblemKind;
import dev.nightkeep.salvage.Problems;
import dev.nightkeep.salvage.ReadResult;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts together what is known of a source. Stateless. */
final class SourceReports {
    private SourceReports() {}

    static SourceReport of(
            int number,
            SourceFacts facts,
            Optional<ReadResult> result,
            long documents,
            List<ReadPlace> places,
            Problems failed) {
        List<Problem> problems = new ArrayList<>(failed.named());
        Map<ProblemKind, Long> counts = new EnumMap<>(ProblemKind.class);
        counts.putAll(failed.counts());
        result.ifPresent(read -> {
            problems.addAll(read.problems());
            counts.putAll(read.problemCounts());
        });
        return new SourceReport(
                number,
                facts,
                result.map(ReadResult::format).orElse(""),
                result.map(ReadResult::sha256),
                result.map(ReadResult::contentBytes).orElse(0L),
                documents,
                places.stream().map(ReadPlace::report).toList(),
                problems,
                counts,
                places.stream().flatMap(place -> place.deviations().stream()).toList(),
                Choices.none());
    }
}
