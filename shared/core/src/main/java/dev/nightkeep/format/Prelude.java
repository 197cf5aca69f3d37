package dev.nightkeep.format;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.nightkeep.error.CorruptBackupException;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The versions that mongodump leaves in {@code prelude.json}; empty where it left none. */
public record Prelude(
        @JsonProperty("ServerVersion") String serverVersion,
        @JsonProperty("ToolVersion") String toolVersion) {
    @JsonCreator
    static Prelude of(
            @JsonProperty("ServerVersion") @Nullable String serverVersion,
            @JsonProperty("ToolVersion") @Nullable String toolVersion) {
        return new Prelude(Objects.requireNonNullElse(serverVersion, ""), Objects.requireNonNullElse(toolVersion, ""));
    }

    /** The document as UTF-8, on one line. */
    public byte[] toJson() {
        return FormatJson.write(this);
    }

    /**
     * Reads what mongodump wrote.
     *
     * @throws CorruptBackupException when it is not a JSON object
     */
    public static Prelude read(byte[] json) {
        try {
            return FormatJson.read(json, 0, json.length, Prelude.class);
        } catch (IOException e) {
            throw new CorruptBackupException(
                    "A prelude is not a JSON object", "Check who wrote it; mongodump and Nightkeep did not", e);
        }
    }
}
