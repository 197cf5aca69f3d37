package dev.nightkeep.cli.options;

import dev.nightkeep.conflict.RestoreStrategy;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a strategy by its name, with either dash; {@code skip} is short for {@code skip_duplicates}. */
public final class StrategyConverter implements ITypeConverter<RestoreStrategy> {
    @Override
    public RestoreStrategy convert(String text) {
        String word = text.toLowerCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(RestoreStrategy.values())
                .filter(strategy -> name(strategy).equals(word.equals("skip") ? "skip_duplicates" : word))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'%s' is none of %s".formatted(text, names())));
    }

    private static String names() {
        return Arrays.stream(RestoreStrategy.values())
                .map(StrategyConverter::name)
                .collect(Collectors.joining(", "));
    }

    private static String name(RestoreStrategy strategy) {
        return strategy.name().toLowerCase(Locale.ROOT);
    }
}
