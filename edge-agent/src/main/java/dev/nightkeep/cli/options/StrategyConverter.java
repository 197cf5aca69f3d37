package dev.nightkeep.cli.options;

import dev.nightkeep.conflict.RestoreStrategy;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;

/** Reads a strategy by its name; {@code skip} is short for {@code skip_duplicates}. */
public final class StrategyConverter implements ITypeConverter<RestoreStrategy> {
    private final ChoiceConverter<RestoreStrategy> words = new ChoiceConverter<>(RestoreStrategy.class);

    @Override
    public RestoreStrategy convert(String text) {
        return text.toLowerCase(Locale.ROOT).equals("skip") ? RestoreStrategy.SKIP_DUPLICATES : words.convert(text);
    }
}
