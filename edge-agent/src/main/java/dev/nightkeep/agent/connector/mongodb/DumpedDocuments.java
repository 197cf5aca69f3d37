package dev.nightkeep.agent.connector.mongodb;

import dev.nightkeep.agent.process.RunningProgram;
import dev.nightkeep.bson.BsonFraming;
import dev.nightkeep.error.ProgramFailedException;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.progress.Cancellation;
import dev.nightkeep.source.DocumentConsumer;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the documents that mongodump prints, and believes neither its exit code nor the end of its output alone: it must
 * have ended well, behind a whole document, and have said itself that it dumped as many as arrived.
 */
final class DumpedDocuments {
    /** What it says where it dumps to standard output (mongodump.go, DumpIntent). */
    private static final Pattern DONE = Pattern.compile("(?m)\\bdumped (\\d+) documents?\\s*$");

    private static final Pattern FAILED = Pattern.compile("(?m)^.*\\b(?:Failed:|error (?:reading|writing)\\b).*$");

    private final Namespace namespace;
    private final RunningProgram running;
    private final Cancellation cancellation;

    DumpedDocuments(Namespace namespace, RunningProgram running, Cancellation cancellation) {
        this.namespace = namespace;
        this.running = running;
        this.cancellation = cancellation;
    }

    void deliver(DocumentConsumer consumer) {
        try (InputStream in = new BufferedInputStream(running.output(), 1 << 16)) {
            long count = 0;
            for (byte[] document = next(in); document.length > 0; document = next(in)) {
                consumer.accept(document, 0, document.length);
                count++;
            }
            running.requireSuccess();
            requireSaid(count);
        } catch (IOException e) {
            cancellation.check();
            throw failed("its output broke off", e);
        }
    }

    /** Nothing at the end. */
    private byte[] next(InputStream in) throws IOException {
        byte[] length = in.readNBytes(Integer.BYTES);
        if (length.length == 0) {
            return length;
        }
        int size = length.length < Integer.BYTES ? 0 : BsonFraming.declaredLength(length, 0);
        if (size < BsonFraming.MIN_LENGTH || size > BsonFraming.MAX_LENGTH) {
            throw brokenOff();
        }
        byte[] document = new byte[size];
        System.arraycopy(length, 0, document, 0, Integer.BYTES);
        if (in.readNBytes(document, Integer.BYTES, size - Integer.BYTES) < size - Integer.BYTES
                || document[size - 1] != 0) {
            throw brokenOff();
        }
        return document;
    }

    /** The exit code says more than that the output is not whole, where there is one. */
    private RuntimeException brokenOff() {
        running.requireSuccess();
        return failed("its output ends within a document, or is none", null);
    }

    private void requireSaid(long count) {
        String said = running.complaints();
        Matcher failure = FAILED.matcher(said);
        if (failure.find()) {
            throw failed("it ended with code 0 and said: " + failure.group().strip(), null);
        }
        Matcher done = DONE.matcher(said);
        if (!done.find()) {
            throw failed("it ended with code 0 and did not say how many documents it dumped", null);
        }
        if (Long.parseLong(done.group(1)) != count) {
            throw failed("it said that it dumped %s documents, and %d arrived".formatted(done.group(1), count), null);
        }
    }

    private ProgramFailedException failed(String why, @org.jspecify.annotations.Nullable Throwable cause) {
        return new ProgramFailedException(
                "mongodump did not dump %s: %s".formatted(namespace, why),
                "Run mongodump by hand, and look at what it says; or use strategy: driver",
                cause);
    }
}
