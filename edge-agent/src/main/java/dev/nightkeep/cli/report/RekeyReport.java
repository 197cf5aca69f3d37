package dev.nightkeep.cli.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.cli.text.Facts;
import dev.nightkeep.rekey.RekeyResult;
import java.util.ArrayList;
import java.util.List;

/** What {@code rekey} ends with. */
public final class RekeyReport {
    private RekeyReport() {}

    public static CommandResult of(RekeyResult result, StoreText store) {
        List<String> lines = new ArrayList<>();
        lines.add("%s is encrypted anew as %s"
                .formatted(result.from().id(), result.manifest().id()));
        lines.addAll(new Facts()
                .add("encrypted", EncryptionText.of(result.manifest()))
                .add("proven", proven(result))
                .add("the old one", result.oldKept() ? "stays, as it was asked to" : "was deleted")
                .add("lies in", store.location() + "/" + result.layout().folder())
                .add("restore it", store.restoreCommand(result.manifest()))
                .lines());
        return new CommandResult(ExitCode.DONE, lines, json(result, store));
    }

    private static String proven(RekeyResult result) {
        String how = result.opened()
                ? "opened with the new key, and verified completely"
                : "by its stored bytes; it was not opened, because the new key is not here";
        return result.resumed() ? how + " (the copy was there already)" : how;
    }

    private static ObjectNode json(RekeyResult result, StoreText store) {
        ObjectNode root = Json.object();
        ObjectNode json = root.putObject("rekey")
                .put("from", result.from().id().value())
                .put("opened", result.opened())
                .put("oldKept", result.oldKept())
                .put("resumed", result.resumed());
        json.set("backup", Json.of(result.manifest()));
        root.put("location", store.location() + "/" + result.layout().folder());
        root.put("restoreCommand", store.restoreCommand(result.manifest()));
        return root;
    }
}
