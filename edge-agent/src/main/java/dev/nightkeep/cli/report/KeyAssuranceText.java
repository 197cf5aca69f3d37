package dev.nightkeep.cli.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.keycheck.KeyAssurance;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Why a run trusted that its backup can be opened. */
final class KeyAssuranceText {
    private KeyAssuranceText() {}

    /** For people; nothing where nothing was encrypted. */
    static List<String> lines(KeyAssurance assurance) {
        return switch (assurance) {
            case KeyAssurance.NotNeeded notNeeded -> List.of();
            case KeyAssurance.Opened opened -> List.of("is here: it opened its canary before anything was read");
            case KeyAssurance.Proven proven ->
                List.of("is elsewhere, and opened its canary there on %s%s"
                        .formatted(
                                proven.when().truncatedTo(ChronoUnit.SECONDS),
                                proven.old() ? ": run 'nightkeep keys check' there again" : ""));
            case KeyAssurance.Asserted asserted ->
                List.of("was said to be elsewhere (--key-elsewhere); whether it opens this was not tried");
        };
    }

    /** For programs. */
    static ObjectNode json(KeyAssurance assurance) {
        ObjectNode json = Json.object();
        return switch (assurance) {
            case KeyAssurance.NotNeeded notNeeded -> json.put("state", "not-needed");
            case KeyAssurance.Opened opened -> json.put("state", "opened");
            case KeyAssurance.Proven proven ->
                json.put("state", "proven")
                        .put("opened", proven.when().toString())
                        .put("old", proven.old());
            case KeyAssurance.Asserted asserted -> json.put("state", "asserted");
        };
    }
}
