package dev.nightkeep.cli.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.cli.text.Amounts;
import dev.nightkeep.cli.text.TextTable;
import dev.nightkeep.keycheck.KeysReport;
import dev.nightkeep.keycheck.KeysReport.CanaryFinding;
import dev.nightkeep.keycheck.KeysReport.KeyCount;
import dev.nightkeep.keycheck.KeysReport.Trial;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What {@code keys check} ends with. */
public final class KeysResult {
    private KeysResult() {}

    public static CommandResult of(KeysReport report, String location) {
        return new CommandResult(
                report.sound() ? ExitCode.DONE : ExitCode.PARTIAL_OR_FAILED,
                lines(report, location),
                json(report, location));
    }

    private static List<String> lines(KeysReport report, String location) {
        List<String> lines = new ArrayList<>();
        report.canaries().forEach(canary -> lines.add(line(canary)));
        if (!report.backups().isEmpty()) {
            TextTable table = new TextTable(">BACKUPS", "GIVEN", "ENCRYPTED FOR");
            report.backups()
                    .forEach(key -> table.row(Amounts.count(key.backups()), key.given() ? "yes" : "no", key.name()));
            lines.addAll(table.lines());
        }
        report.trial().ifPresent(trial -> lines.add(line(trial)));
        lines.add("%s in %s: %s opened by what was given, %s not; %s not encrypted."
                .formatted(
                        Amounts.count(report.opened() + report.closed() + report.plain(), "backup"),
                        location,
                        Amounts.count(report.opened()),
                        Amounts.count(report.closed()),
                        Amounts.count(report.plain())));
        lines.add(verdict(report));
        return lines;
    }

    private static String line(CanaryFinding canary) {
        return switch (canary.state()) {
            case OPENED -> "opened       the canary of %s; noted in the store".formatted(canary.keys());
            case OTHER_KEY -> "other key    the canary of %s".formatted(canary.keys());
            case FAILED ->
                "FAILED       the canary of %s: %s"
                        .formatted(canary.keys(), canary.problem().orElse(""));
        };
    }

    private static String line(Trial trial) {
        return trial.problem()
                .map(problem -> "FAILED       to open a little of %s: %s".formatted(trial.backup(), problem))
                .orElseGet(() -> "opened       a little of %s, the newest of them".formatted(trial.backup()));
    }

    private static String verdict(KeysReport report) {
        if (report.sound()) {
            return "The key works.";
        }
        boolean nothing =
                report.canaries().stream().noneMatch(canary -> canary.state() != KeysReport.CanaryState.OTHER_KEY);
        return nothing
                ? "The key given opens nothing here. Give the key of one of the names above."
                : "Something did not open that should. Find the right key while there is time.";
    }

    private static ObjectNode json(KeysReport report, String location) {
        ObjectNode root = Json.object();
        ObjectNode json = root.putObject("keys")
                .put("location", location)
                .put("sound", report.sound())
                .put("opened", report.opened())
                .put("closed", report.closed())
                .put("plain", report.plain());
        ArrayNode canaries = json.putArray("canaries");
        report.canaries().forEach(canary -> canaries.add(json(canary)));
        ArrayNode backups = json.putArray("backups");
        for (KeyCount key : report.backups()) {
            backups.addObject()
                    .put("key", key.name())
                    .put("backups", key.backups())
                    .put("given", key.given());
        }
        report.trial().ifPresent(trial -> {
            ObjectNode tried =
                    json.putObject("trial").put("backup", trial.backup().value());
            trial.problem().ifPresent(problem -> tried.put("problem", problem));
        });
        return root;
    }

    private static ObjectNode json(CanaryFinding canary) {
        ObjectNode json = Json.object()
                .put("keys", canary.keys())
                .put("state", canary.state().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        canary.problem().ifPresent(problem -> json.put("problem", problem));
        return json;
    }
}
