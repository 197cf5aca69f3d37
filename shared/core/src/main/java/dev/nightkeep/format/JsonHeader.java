package dev.nightkeep.format;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.nightkeep.source.SourceDescription;
import java.time.Instant;

/**
 * What the document of {@code format: json} says about itself under {@code backup_metadata}, so that it can be read
 * without its manifest.
 *
 * @param formatVersion the version of the whole format, see {@link Manifest#FORMAT_VERSION}
 */
@JsonPropertyOrder({"format_version", "backup_id", "job", "started"})
public record JsonHeader(
        @JsonProperty("format_version") int formatVersion,
        @JsonProperty("backup_id") BackupId id,
        JobName job,
        Instant started,
        Producer producer,
        SourceDescription source) {}
