package dev.nightkeep.local.torture;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.nightkeep.format.BackupId;
import dev.nightkeep.local.torture.process.Exit;

/** What a process said of itself, by its exit code and the object that it printed. */
record Answer(Exit exit, JsonNode json) {
    private static final String UNCERTAIN = "commit-uncertain";

    static Answer of(Exit exit) {
        try {
            JsonNode tree = new ObjectMapper().readTree(exit.out());
            return new Answer(exit, tree == null ? MissingNode.getInstance() : tree);
        } catch (JsonProcessingException e) {
            return new Answer(exit, MissingNode.getInstance()); // killed while it printed
        }
    }

    boolean done() {
        return exit.code() == 0;
    }

    /** Whether it failed although nobody had killed it. */
    boolean failedByItself() {
        return exit.code() != 0 && !exit.killed();
    }

    /** What it says of the backup that it made. */
    Claim claim() {
        JsonNode id = json.path("backup").path("id");
        if (id.isTextual()) {
            return exit.spoke() ? Claim.done(new BackupId(id.textValue())) : Claim.unknown(text());
        }
        boolean said = exit.spoke()
                && json.has("error")
                && !UNCERTAIN.equals(json.path("error").path("code").asText());
        if (done()) {
            return Claim.notDone("exit code 0 without a backup");
        }
        return said ? Claim.notDone(text()) : Claim.unknown(text());
    }

    String text() {
        return "exit code %d, %s %s"
                .formatted(exit.code(), exit.out().strip(), exit.err().strip());
    }
}
