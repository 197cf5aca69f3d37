package dev.nightkeep.cli.options;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads one of a few words, in upper or lower case, with either dash. */
public final class ChoiceConverter<E extends Enum<E>> implements ITypeConverter<E> {
    private final Class<E> choices;

    public ChoiceConverter(Class<E> choices) {
        this.choices = choices;
    }

    @Override
    public E convert(String text) {
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice ->
                        word(choice).equals(text.toLowerCase(Locale.ROOT).replace('_', '-')))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("'%s' is none of %s".formatted(text, words())));
    }

    private String words() {
        return Arrays.stream(choices.getEnumConstants())
                .map(ChoiceConverter::word)
                .collect(Collectors.joining(", "));
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
