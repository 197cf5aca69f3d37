package dev.nightkeep.cli.options;

import dev.nightkeep.conflict.ArrayRule;
import dev.nightkeep.conflict.Side;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code union}, {@code key:<field>}, {@code live} or {@code backup}. */
public final class ArrayRuleConverter implements ITypeConverter<ArrayRule> {
    private static final String KEY = "key:";

    @Override
    public ArrayRule convert(String text) {
        if (text.startsWith(KEY) && text.length() > KEY.length()) {
            return new ArrayRule.Keyed(text.substring(KEY.length()));
        }
        return switch (text) {
            case "union" -> new ArrayRule.Union();
            case "live" -> new ArrayRule.Keep(Side.LIVE);
            case "backup" -> new ArrayRule.Keep(Side.BACKUP);
            default ->
                throw new TypeConversionException("'%s' is none of union, key:<field>, live, backup".formatted(text));
        };
    }
}
