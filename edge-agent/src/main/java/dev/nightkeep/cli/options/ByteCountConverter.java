package dev.nightkeep.cli.options;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an amount of bytes such as {@code 512MB}, {@code 5 GiB} or {@code 1000}. */
public final class ByteCountConverter implements ITypeConverter<ByteCount> {
    private static final Pattern FORM = Pattern.compile("(\\d{1,15}) ?([KMGT]I?)?B?");
    private static final Map<String, Long> UNITS = Map.of(
            "K",
            1_000L,
            "M",
            1_000_000L,
            "G",
            1_000_000_000L,
            "T",
            1_000_000_000_000L,
            "KI",
            1L << 10,
            "MI",
            1L << 20,
            "GI",
            1L << 30,
            "TI",
            1L << 40);

    @Override
    public ByteCount convert(String text) {
        Matcher matcher = FORM.matcher(text.strip().toUpperCase(Locale.ROOT));
        if (!matcher.matches()) {
            throw new TypeConversionException("'%s' is no amount of bytes; write it like 512MB".formatted(text));
        }
        String unit = matcher.group(2);
        long factor = unit == null ? 1 : UNITS.getOrDefault(unit, 1L);
        return new ByteCount(saturated(Long.parseLong(matcher.group(1)), factor));
    }

    private static long saturated(long count, long factor) {
        return count > Long.MAX_VALUE / factor ? Long.MAX_VALUE : count * factor;
    }
}
