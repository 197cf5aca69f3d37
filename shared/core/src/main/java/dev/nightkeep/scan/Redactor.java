package dev.nightkeep.scan;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Decides what of a document is not shown: values of fields that are named like secrets or like what belongs to a person,
 * and pieces of text that look so. Immutable.
 */
final class Redactor {
    /** What stands in the place of a value. */
    static final String HIDDEN = "***";

    private static final List<String> SECRET = List.of(
            "password",
            "passwd",
            "passphrase",
            "pwd",
            "secret",
            "token",
            "apikey",
            "accesskey",
            "privatekey",
            "credential",
            "authorization",
            "cookie",
            "jwt",
            "otp",
            "salt",
            "email",
            "mail",
            "phone",
            "mobile",
            "address",
            "street",
            "zipcode",
            "postcode",
            "firstname",
            "lastname",
            "fullname",
            "surname",
            "username",
            "birth",
            "ssn",
            "passport",
            "iban",
            "creditcard",
            "cardnumber",
            "cvv",
            "latitude",
            "longitude",
            "ipaddr");

    private static final Set<String> SECRET_WHOLE = Set.of("pin", "dob", "name", "ip", "tel", "auth", "key", "hash");

    private static final List<Pattern> SECRET_TEXTS = List.of(
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,255}\\.[A-Za-z]{2,}"),
            Pattern.compile("(?i)[a-z][a-z0-9+.-]{1,20}://[^\\s/@]{1,200}:[^\\s@]{1,200}@\\S+"),
            Pattern.compile("eyJ[A-Za-z0-9_-]{8,}\\.[A-Za-z0-9_-]{8,}\\.?[A-Za-z0-9_-]*"),
            Pattern.compile("(?:AKIA|ASIA)[A-Z0-9]{16}"),
            Pattern.compile("(?i)\\b(?:sk|pk|ghp|gho|xox[abps])[-_][A-Za-z0-9_-]{10,}"),
            Pattern.compile("-----BEGIN [A-Z ]+-----[\\s\\S]*"),
            Pattern.compile("\\+?\\d[\\d ()./-]{7,}\\d"));

    private final Set<String> more;

    Redactor(Set<String> more) {
        this.more = more.stream().map(Redactor::plain).collect(Collectors.toUnmodifiableSet());
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** Whether a field of this name is not shown at all. */
    boolean hides(String field) {
        String plain = plain(field);
        return more.contains(plain)
                || SECRET_WHOLE.contains(plain)
                || SECRET.stream().anyMatch(plain::contains);
    }

    /** The text without what looks like a secret. */
    String text(String text) {
        String shown = text;
        for (Pattern pattern : SECRET_TEXTS) {
            shown = pattern.matcher(shown).replaceAll(HIDDEN);
        }
        return shown;
    }
}
