package dev.nightkeep.cli.command;

import dev.nightkeep.cli.options.KeyKindChoice;
import dev.nightkeep.cli.options.OutputOptions;
import dev.nightkeep.cli.report.CommandResult;
import dev.nightkeep.cli.report.GeneratedKeyResult;
import dev.nightkeep.cli.terminal.CliEnvironment;
import dev.nightkeep.crypto.KeyFiles;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code nightkeep keys generate}. */
@Command(
        name = "generate",
        header = "Make a key, in a file that its owner alone can read.",
        description = {
            "",
            "age: what encrypts is public, and what opens can lie elsewhere; the program age opens such backups too.",
            "aes: one AES-256 key encrypts and opens; the command line of the AWS Encryption SDK opens such backups"
                    + " too.",
            "A file that exists is never written over. The key itself is never printed."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  nightkeep keys generate --kind age --out ./backup.key",
            "  nightkeep keys generate --kind aes --out ./backup.key --json"
        })
final class KeysGenerateCommand implements Callable<Integer> {
    private final CommandFrame frame;

    @Option(names = "--kind", paramLabel = "<kind>", required = true, description = "age or aes.")
    @SuppressWarnings("NullAway.Init") // given by the parser, which insists on it
    private KeyKindChoice kind;

    @Option(names = "--out", paramLabel = "<file>", required = true, description = "Where the key goes.")
    @SuppressWarnings("NullAway.Init") // given by the parser, which insists on it
    private String out;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    KeysGenerateCommand(CommandFrame frame) {
        this.frame = frame;
    }

    @Override
    public Integer call() {
        return frame.run(output, this::generate);
    }

    private CommandResult generate(Session session) {
        CliEnvironment environment = session.environment();
        Path file = environment.folder().resolve(out).normalize();
        Instant now = environment.clock().now();
        return switch (kind) {
            case AGE -> GeneratedKeyResult.age(KeyFiles.generateAge(file, now), out);
            case AES -> GeneratedKeyResult.aes(KeyFiles.generateAes(file, now), out);
        };
    }
}
