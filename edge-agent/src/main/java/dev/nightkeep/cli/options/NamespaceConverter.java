package dev.nightkeep.cli.options;

import dev.nightkeep.namespace.Namespace;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code db.collection}. */
public final class NamespaceConverter implements ITypeConverter<Namespace> {
    @Override
    public Namespace convert(String text) {
        try {
            return Namespace.parse(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
