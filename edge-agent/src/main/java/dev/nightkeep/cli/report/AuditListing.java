package dev.nightkeep.cli.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.audit.AuditEntry;
import dev.nightkeep.audit.AuditRecord;
import dev.nightkeep.audit.AuditVerification;
import dev.nightkeep.audit.ChainedRecord;
import dev.nightkeep.cli.text.TextTable;
import dev.nightkeep.cli.text.Times;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** What {@code audit} ends with. */
public final class AuditListing {
    private final ZoneId zone;

    public AuditListing(ZoneId zone) {
        this.zone = zone;
    }

    /** Entries, the newest first. */
    public CommandResult entries(List<ChainedRecord> entries) {
        TextTable table = new TextTable(">NUMBER", "TIME", "WHO", "WHAT", "ON", "FROM", "RESULT");
        ObjectNode json = Json.object();
        ArrayNode array = json.putArray("entries");
        for (ChainedRecord chained : entries) {
            AuditRecord record = chained.record();
            AuditEntry entry = record.entry();
            table.row(
                    Long.toString(record.sequence()),
                    Times.local(record.time(), zone),
                    entry.principal(),
                    entry.action(),
                    entry.subject(),
                    (entry.origin().channel() + " " + entry.origin().address()).strip(),
                    result(entry));
            describe(array.addObject(), chained);
        }
        List<String> lines = entries.isEmpty() ? List.of("The audit log has no such entries.") : table.lines();
        return new CommandResult(ExitCode.DONE, lines, json);
    }

    private static String result(AuditEntry entry) {
        return entry.outcome().text()
                + entry.code().map(code -> " (" + code + ")").orElse("");
    }

    private static void describe(ObjectNode node, ChainedRecord chained) {
        AuditEntry entry = chained.record().entry();
        node.put("sequence", chained.record().sequence())
                .put("time", chained.record().time().toString())
                .put("principal", entry.principal())
                .put("action", entry.action())
                .put("subject", entry.subject())
                .put("channel", entry.origin().channel())
                .put("address", entry.origin().address())
                .put("correlation", entry.origin().correlation())
                .put("outcome", entry.outcome().text());
        entry.code().ifPresent(code -> node.put("code", code));
        node.put("previous", chained.record().previous().hex())
                .put("hash", chained.hash().hex());
    }

    /** Whether the log is what was written. */
    public static CommandResult verification(AuditVerification verification) {
        List<String> lines = new ArrayList<>();
        ObjectNode json = Json.object()
                .put("sound", verification.sound())
                .put("entries", verification.entries())
                .put("noted", verification.newest().toString());
        verification
                .finding()
                .ifPresentOrElse(
                        finding -> {
                            lines.add("The audit log is NOT what was written. %s.".formatted(finding.sentence()));
                            lines.add("The %,d entries before hold together.".formatted(verification.entries()));
                            json.putObject("finding")
                                    .put("sequence", finding.sequence())
                                    .put("sentence", finding.sentence());
                        },
                        () -> {
                            lines.add("All %,d entries are there, unaltered and in order."
                                    .formatted(verification.entries()));
                            lines.add("Its end, to be noted elsewhere and given to --noted later:");
                            lines.add("  " + verification.newest());
                        });
        return new CommandResult(verification.sound() ? ExitCode.DONE : ExitCode.PARTIAL_OR_FAILED, lines, json);
    }
}
