package dev.nightkeep.files;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Locale;

/** Names that files with secrets usually have. Such files are kept only where the backup is encrypted. */
public final class SecretNames {
    private static final List<PathMatcher> PATTERNS = List.of(
                    ".env",
                    ".env.*",
                    "*.env",
                    "*.pem",
                    "*.key",
                    "*.p12",
                    "*.pfx",
                    "*.jks",
                    "*.keystore",
                    "*.kdbx",
                    "*.ppk",
                    "*.gpg",
                    "*.asc",
                    "id_rsa*",
                    "id_dsa*",
                    "id_ecdsa*",
                    "id_ed25519*",
                    ".netrc",
                    ".pgpass",
                    ".my.cnf",
                    ".htpasswd",
                    "*.htpasswd",
                    ".npmrc",
                    ".pypirc",
                    ".dockercfg",
                    "credentials",
                    "credentials.*",
                    "*secret*",
                    "*password*",
                    "*passwd*",
                    "*token*",
                    "shadow",
                    "*.age")
            .stream()
            .map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob))
            .toList();

    private SecretNames() {}

    /** Whether the name of the file is one that files with secrets have. */
    public static boolean looksSecret(Path file) {
        Path name = Path.of(String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT));
        return PATTERNS.stream().anyMatch(pattern -> pattern.matches(name));
    }
}
