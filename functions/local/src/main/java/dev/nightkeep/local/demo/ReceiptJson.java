package dev.nightkeep.local.demo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.nightkeep.cli.report.Json;
import dev.nightkeep.local.proof.Difference;
import java.util.Locale;

/** A receipt for programs. */
final class ReceiptJson {
    private ReceiptJson() {}

    static ObjectNode of(Receipt receipt) {
        ObjectNode root = Json.object();
        ObjectNode json = root.putObject("demo")
                .put("everythingIsBack", receipt.everythingIsBack())
                .put("documentsCompared", receipt.compared().documents())
                .put("indexesCompared", receipt.compared().indexes())
                .put("milliseconds", receipt.took().toMillis())
                .put("store", receipt.store().toString())
                .put("backup", receipt.kept().folder().toString())
                .put("files", receipt.kept().files())
                .put("bytes", receipt.kept().bytes());
        ArrayNode losses = json.putArray("lost");
        receipt.losses().forEach(loss -> losses.add(of(loss)));
        ArrayNode differences = json.putArray("differences");
        receipt.differences().forEach(difference -> differences.add(of(difference)));
        return root;
    }

    private static ObjectNode of(Loss loss) {
        return Json.object()
                .put("collection", loss.collection())
                .put("documents", loss.documents())
                .put("indexes", loss.indexes())
                .put("documentsBack", loss.documentsBack())
                .put("indexesBack", loss.indexesBack());
    }

    private static ObjectNode of(Difference difference) {
        ObjectNode json = Json.object()
                .put("collection", difference.collection())
                .put("thing", difference.thing())
                .put("kind", difference.kind().name().toLowerCase(Locale.ROOT));
        ArrayNode which = json.putArray("which");
        difference.which().forEach(which::add);
        return json;
    }
}
