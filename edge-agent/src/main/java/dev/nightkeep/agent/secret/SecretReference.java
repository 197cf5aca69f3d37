package dev.nightkeep.agent.secret;

import java.util.regex.Pattern;

/** Where a secret is kept. Shows no secret. */
public sealed interface SecretReference {
    /** What a reference looks like, for people. */
    String FORMS = "a reference to a secret: env:NAME, file:/path, secretsmanager:name or vault:mount/path#field";

    /** The forms as an expression. */
    String PATTERN = "env:[A-Za-z_][A-Za-z0-9_]*|file:\\S[^\\n]*|secretsmanager:[A-Za-z0-9/_+=.@:-]+"
            + "|vault:[A-Za-z0-9_.-]+/[A-Za-z0-9_./-]+#[A-Za-z0-9_.-]+";

    /** A variable of the environment. */
    record Variable(String name) implements SecretReference {}

    /** A file with nothing but the secret; a relative name is relative to the folder of the configuration. */
    record InFile(String path) implements SecretReference {}

    /** A secret of AWS Secrets Manager. */
    record AwsSecret(String name) implements SecretReference {}

    /** A field of a secret of HashiCorp Vault's key-value engine, version 2. */
    record Vault(String mount, String path, String field) implements SecretReference {}

    /** Reads a reference. What is none is not repeated: it may be the secret itself. */
    static SecretReference parse(String text) {
        if (!Pattern.matches(PATTERN, text)) {
            throw new IllegalArgumentException("it is no reference, and secrets themselves do not belong here");
        }
        String rest = text.substring(text.indexOf(':') + 1);
        return switch (text.substring(0, text.indexOf(':'))) {
            case "env" -> new Variable(rest);
            case "file" -> new InFile(rest);
            case "secretsmanager" -> new AwsSecret(rest);
            default ->
                new Vault(
                        rest.substring(0, rest.indexOf('/')),
                        rest.substring(rest.indexOf('/') + 1, rest.indexOf('#')),
                        rest.substring(rest.indexOf('#') + 1));
        };
    }
}
