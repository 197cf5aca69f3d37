package dev.nightkeep.recovery.operation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.regex.Pattern;

/** {@code <UTC yyyyMMddTHHmmssZ>-<kind>-<random UUID>}: sorts by time and cannot be guessed. */
public record OperationId(@JsonValue String value) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern FORM = Pattern.compile(
            "\\d{8}T\\d{6}Z-(backup|restore|preview|validate|scan)-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @JsonCreator
    public OperationId {
        if (!isId(value)) {
            throw new IllegalArgumentException("'%s' is not the id of an operation".formatted(value));
        }
    }

    /** Whether the text has the form of an id. */
    public static boolean isId(String text) {
        return FORM.matcher(text).matches();
    }

    static OperationId of(Instant created, OperationKind kind, UUID random) {
        return new OperationId("%s-%s-%s".formatted(TIME.format(created), kind.text(), random));
    }

    @Override
    public String toString() {
        return value;
    }
}
