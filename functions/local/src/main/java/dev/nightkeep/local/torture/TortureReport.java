package dev.nightkeep.local.torture;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.cli.report.Json;
import dev.nightkeep.cli.text.Amounts;
import dev.nightkeep.cli.text.Times;
import dev.nightkeep.local.torture.fault.FaultKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the rounds came to, for people and for programs. */
record TortureReport(TorturePlan plan, Findings findings, Duration took) {
    boolean clean() {
        return findings.all().isEmpty();
    }

    private long rounds() {
        return findings.done(Deed.ROUND);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("Torture with seed %d: %s of %s in %s"
                .formatted(
                        plan.seed(),
                        Amounts.count(rounds()),
                        Amounts.count(plan.rounds(), "round"),
                        Times.duration(took)));
        for (Deed deed : Deed.values()) {
            if (deed != Deed.ROUND) {
                lines.add(line(findings.done(deed), deed.text()));
            }
        }
        lines.add("Faults that took effect:");
        findings.faults().counts().forEach((kind, count) -> lines.add(line(count, kind.text())));
        lines.add("What must be 0:");
        for (Violation violation : Violation.values()) {
            lines.add(line(findings.count(violation), violation.text()));
        }
        findings.all().forEach(finding -> lines.add(sentence(finding)));
        return lines;
    }

    private static String line(long count, String what) {
        return "%,12d  %s".formatted(count, what);
    }

    /** One finding, and how to see it again. */
    String sentence(Finding finding) {
        return "Round %d, %s: %s. See it again with: nightkeep torture --seed %d --round %d"
                .formatted(
                        finding.round(), finding.violation().text(), finding.sentence(), plan.seed(), finding.round());
    }

    ObjectNode json() {
        ObjectNode root = Json.object();
        ObjectNode json = root.putObject("torture")
                .put("seed", plan.seed())
                .put("rounds", rounds())
                .put("wanted", plan.rounds())
                .put("milliseconds", took.toMillis())
                .put("clean", clean());
        for (Deed deed : Deed.values()) {
            json.put(camelCase(deed.name()), findings.done(deed));
        }
        ObjectNode faults = json.putObject("faults");
        Map<FaultKind, Long> counts = findings.faults().counts();
        counts.forEach((kind, count) -> faults.put(camelCase(kind.name()), count));
        for (Violation violation : Violation.values()) {
            json.put(violation.key(), findings.count(violation));
        }
        ArrayNode all = json.putArray("findings");
        findings.all()
                .forEach(finding -> all.addObject()
                        .put("violation", finding.violation().key())
                        .put("round", finding.round())
                        .put("sentence", finding.sentence()));
        return root;
    }

    private static String camelCase(String name) {
        StringBuilder text = new StringBuilder();
        for (String word : name.toLowerCase(Locale.ROOT).split("_", -1)) {
            text.append(text.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return text.toString();
    }
}
