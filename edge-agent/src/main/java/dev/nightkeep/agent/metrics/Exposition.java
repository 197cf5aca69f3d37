package dev.nightkeep.agent.metrics;

import java.math.BigDecimal;
import java.util.Map;

/** Numbers in the text format that Prometheus reads (Exposition formats, text-based, version 0.0.4). */
final class Exposition {
    private Exposition() {}

    static String of(RunMetrics metrics) {
        StringBuilder text = new StringBuilder();
        OutcomeNumbers.MEANINGS.forEach((name, meaning) -> {
            String full = "nightkeep_job_" + name;
            text.append("# HELP %s %s\n# TYPE %s gauge\n".formatted(full, meaning, full));
            metrics.jobs().forEach((job, numbers) -> line(text, full, job, numbers, name));
        });
        return text.toString();
    }

    private static void line(StringBuilder text, String full, String job, Map<String, Double> numbers, String name) {
        Double number = numbers.get(name);
        if (number != null) {
            text.append("%s{job_name=\"%s\"} %s\n".formatted(full, job, plain(number)));
        }
    }

    static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
