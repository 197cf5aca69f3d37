package dev.nightkeep.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReportTest {
    private final List<String> lines = new ArrayList<>();
    private final Report report = new Report(lines::add);

    @Test
    void atLeast_lower_isMissed() {
        report.section("Speed");
        report.atLeast(4, "ours / theirs", 3.9, "x");
        assertThat(lines.getLast()).contains("ours / theirs", "3.90", "at least 4", "MISSED");
        assertThat(report.rows().getFirst().reached()).isFalse();
    }

    @Test
    void atMost_lower_isReached() {
        report.atMost(0.25, "share", 0.2, "");
        assertThat(lines.getLast()).contains("at most 0.25", "reached");
    }

    @Test
    void json_holdsEveryFigure() {
        report.section("Speed");
        report.add("rate", 1234.5, "MB/s");
        report.note("something is not installed");
        assertThat(report.json())
                .contains("\"section\" : \"Speed\"", "\"value\" : 1234.5")
                .doesNotContain("goal\"");
    }
}
