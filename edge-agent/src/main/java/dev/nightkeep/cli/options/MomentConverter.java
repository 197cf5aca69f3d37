package dev.nightkeep.cli.options;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a day, or a moment with or without its offset; without one, it is meant in the zone of the reader. */
public final class MomentConverter implements ITypeConverter<Instant> {
    private static final int DAY_LENGTH = "2026-11-21".length();
    private final ZoneId zone;

    public MomentConverter(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public Instant convert(String text) {
        try {
            return parse(text.strip().replaceFirst("(?<=\\d) (?=\\d)", "T"));
        } catch (DateTimeException e) {
            throw new TypeConversionException(
                    "'%s' is not a time such as 2026-11-21, 2026-11-21T14:30 or 2026-11-21T13:30:00Z".formatted(text));
        }
    }

    private Instant parse(String text) {
        if (text.length() == DAY_LENGTH) {
            return LocalDate.parse(text).atStartOfDay(zone).toInstant();
        }
        return text.matches(".*T.*([zZ]|[+-]\\d\\d:?\\d\\d)")
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).atZone(zone).toInstant();
    }
}
