package dev.nightkeep.conversation.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * The sentences of the resource bundle {@code sentences} in one language; English where a language is missing. Patterns
 * are those of {@link MessageFormat}. Thread-safe.
 */
public final class Sentences {
    private static final String BUNDLE = "dev.nightkeep.conversation.text.sentences";

    private final Locale locale;
    private final ResourceBundle bundle;

    public Sentences(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** In English. */
    public static Sentences english() {
        return new Sentences(Locale.ENGLISH);
    }

    /**
     * The sentence of that key with these values. What people have written is to be escaped before.
     *
     * @throws java.util.MissingResourceException when there is no such key
     */
    public String text(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), locale).format(values);
    }

    /** The sentence of that key, where there is one. */
    public Optional<String> find(String key, Object... values) {
        return bundle.containsKey(key) ? Optional.of(text(key, values)) : Optional.empty();
    }
}
