package dev.nightkeep.cli.command;

import dev.nightkeep.format.Manifest;
import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class VersionText implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {
            "nightkeep %s (backup format %d, Java %s)".formatted(number(), Manifest.FORMAT_VERSION, Runtime.version())
        };
    }

    private static String number() {
        return Optional.ofNullable(VersionText.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
