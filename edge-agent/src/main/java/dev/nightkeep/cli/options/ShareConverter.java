package dev.nightkeep.cli.options;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a share in percent, such as {@code 5%} or {@code 0.5 %}, as a number above 0 and at most 1. */
public final class ShareConverter implements ITypeConverter<Double> {
    private static final Pattern FORM = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,6})?)\\s*%");

    @Override
    public Double convert(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        double percent = matcher.matches() ? Double.parseDouble(matcher.group(1)) : 0;
        if (percent <= 0 || percent > 100) {
            throw new TypeConversionException("'%s' is not a share between 0%% and 100%%, such as 5%%".formatted(text));
        }
        return percent / 100;
    }
}
