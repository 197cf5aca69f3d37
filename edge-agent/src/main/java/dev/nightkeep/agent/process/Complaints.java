package dev.nightkeep.agent.process;

import dev.nightkeep.cli.report.Redaction;
import dev.nightkeep.secret.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The end of what a program says on standard error. Thread-safe. */
final class Complaints {
    private static final int KEPT = 64 * 1024;

    private final List<Secret> secrets;
    private byte[] end = new byte[0];

    Complaints(List<Secret> secrets) {
        this.secrets = secrets;
    }

    void readAll(InputStream stream) {
        byte[] buffer = new byte[8192];
        try (stream) {
            for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
                add(buffer, count);
            }
        } catch (IOException e) {
            add("(broken off)".getBytes(StandardCharsets.UTF_8), 12);
        }
    }

    private synchronized void add(byte[] bytes, int count) {
        byte[] joined = Arrays.copyOf(end, end.length + count);
        System.arraycopy(bytes, 0, joined, end.length, count);
        end = joined.length <= KEPT ? joined : Arrays.copyOfRange(joined, joined.length - KEPT, joined.length);
    }

    synchronized String text() {
        String text = new String(end, StandardCharsets.UTF_8);
        for (Secret secret : secrets) {
            text = text.replace(secret.reveal(), "***");
        }
        return Redaction.of(text);
    }
}
