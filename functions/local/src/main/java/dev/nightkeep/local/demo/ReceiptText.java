package dev.nightkeep.local.demo;

import dev.nightkeep.cli.text.Amounts;
import dev.nightkeep.cli.text.Facts;
import dev.nightkeep.cli.text.ShellWord;
import dev.nightkeep.cli.text.Times;
import dev.nightkeep.local.proof.Difference;
import dev.nightkeep.local.server.Site;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A receipt for people. */
final class ReceiptText {
    private static final int MOST_DIFFERENCES = 20;

    private ReceiptText() {}

    static List<String> lines(Receipt receipt) {
        List<String> lines = new ArrayList<>();
        lines.add(
                receipt.everythingIsBack()
                        ? "Receipt: everything is back, byte for byte"
                        : "Receipt: NOT everything is as it was");
        Facts facts = new Facts()
                .add("lost", receipt.losses().stream().map(ReceiptText::lost).toList())
                .add(
                        "came back",
                        receipt.losses().stream().map(ReceiptText::back).toList())
                .add("compared", comparison(receipt))
                .add("took", Times.duration(receipt.took()));
        lines.addAll(addFiles(facts, receipt).lines());
        return lines;
    }

    private static String lost(Loss loss) {
        return amount(loss.collection(), loss.documents(), loss.indexes());
    }

    private static String back(Loss loss) {
        return amount(loss.collection(), loss.documentsBack(), loss.indexesBack());
    }

    private static String amount(String collection, long documents, long indexes) {
        return "%s.%s: %s".formatted(Site.DATABASE, collection, amount(documents, indexes));
    }

    private static String amount(long documents, long indexes) {
        return "%s, %s %s"
                .formatted(
                        Amounts.count(documents, "document"),
                        Amounts.count(indexes),
                        indexes == 1 ? "index" : "indexes");
    }

    private static List<String> comparison(Receipt receipt) {
        List<String> lines = new ArrayList<>();
        String all = amount(receipt.compared().documents(), receipt.compared().indexes());
        String verdict = receipt.everythingIsBack() ? "no difference" : "differences:";
        lines.add("%s in %s, each with what it was: %s"
                .formatted(all, Amounts.count(receipt.compared().collections().size(), "collection"), verdict));
        receipt.differences().stream()
                .limit(MOST_DIFFERENCES)
                .map(Difference::sentence)
                .forEach(lines::add);
        return lines;
    }

    private static Facts addFiles(Facts facts, Receipt receipt) {
        Kept kept = receipt.kept();
        Path dump = kept.folder().resolve("dump");
        return facts.add(
                        "files",
                        List.of(
                                kept.folder().toString(),
                                "%s, %s".formatted(Amounts.count(kept.files(), "file"), Amounts.bytes(kept.bytes()))))
                .add(
                        "look inside",
                        List.of(
                                "zcat %s | bsondump | head -3"
                                        .formatted(
                                                word(dump.resolve(Site.DATABASE).resolve("food.bson.gz"))),
                                "python3 -m json.tool %s"
                                        .formatted(word(kept.folder().resolve("manifest.json")))))
                .add("without us", "mongorestore --gzip %s".formatted(word(dump)))
                .add("clean up", "rm -r %s".formatted(word(receipt.store())));
    }

    private static String word(Path path) {
        return ShellWord.of(path.toString());
    }
}
