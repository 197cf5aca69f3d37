package dev.nightkeep.cli.report;

import dev.nightkeep.cli.text.ShellWord;
import java.util.List;

/** What {@code keys generate} ends with: everything about the key but the key. */
public final class GeneratedKeyResult {
    private GeneratedKeyResult() {}

    /** An identity of age in that file. */
    public static CommandResult age(String name, String file) {
        String word = ShellWord.of(file);
        return result(
                "age",
                name,
                file,
                List.of(
                        "Wrote an identity of age to %s, which its owner alone can read.".formatted(file),
                        "Its public key is %s".formatted(name),
                        "1. Copy %s to a second place now. Without it, no backup made for it can ever be read."
                                .formatted(word),
                        "2. Encrypt for it: nightkeep backup ... --recipient %s".formatted(name),
                        "   Where the identity lies on the same host: nightkeep backup ... --encrypt age --identity %s"
                                .formatted(word),
                        "3. Show now and then that it is there: nightkeep keys check --from STORE --identity %s"
                                .formatted(word)));
    }

    /** An AES-256 key in that file. */
    public static CommandResult aes(String name, String file) {
        String word = ShellWord.of(file);
        return result(
                "aes",
                name,
                file,
                List.of(
                        "Wrote an AES-256 key to %s, which its owner alone can read.".formatted(file),
                        "Its public name is %s".formatted(name),
                        "1. Copy %s to a second place now. Without it, no backup made with it can ever be read."
                                .formatted(word),
                        "2. Encrypt with it: nightkeep backup ... --key-file %s".formatted(word),
                        "3. Show now and then that the copy works: nightkeep keys check --from STORE --key-file COPY"));
    }

    private static CommandResult result(String kind, String name, String file, List<String> lines) {
        var json = Json.object();
        json.putObject("key").put("kind", kind).put("name", name).put("file", file);
        return new CommandResult(ExitCode.DONE, lines, json);
    }
}
