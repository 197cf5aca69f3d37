package dev.nightkeep.restore;

import dev.nightkeep.bson.ByteSpan;
import dev.nightkeep.bson.DocumentBlock;
import dev.nightkeep.bson.ExtendedJson;
import dev.nightkeep.error.CorruptBackupException;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Some documents as Extended JSON, to become a block. Filled by one thread, converted by another. */
final class JsonLines {
    private static final int FULL_CHARACTERS = 1 << 20;

    private final String name;
    private final long line;
    private final List<String> texts = new ArrayList<>();
    private int characters;

    /**
     * No documents yet.
     *
     * @param name of the backup, for messages
     * @param line on which the first document stands, likewise
     */
    JsonLines(String name, long line) {
        this.name = name;
        this.line = line;
    }

    void add(String text) {
        texts.add(text);
        characters += text.length();
    }

    boolean full() {
        return characters >= FULL_CHARACTERS;
    }

    DocumentBlock convert() {
        ByteArrayOutputStream bson = new ByteArrayOutputStream(characters);
        try {
            texts.forEach(text -> bson.writeBytes(ExtendedJson.read(text)));
        } catch (CorruptBackupException e) {
            throw new CorruptBackupException(
                    "%s has something else than a document among %d of them from line %d on"
                            .formatted(name, texts.size(), line),
                    e.remedy(),
                    e);
        }
        return new DocumentBlock(ByteSpan.of(bson.toByteArray()), texts.size());
    }
}
