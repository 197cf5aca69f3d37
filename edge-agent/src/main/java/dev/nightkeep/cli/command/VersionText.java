package dev.nightkeep.cli.command;

import dev.nightkeep.backup.NightkeepVersion;
import dev.nightkeep.format.Manifest;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class VersionText implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {
            "nightkeep %s (backup format %d, Java %s)"
                    .formatted(NightkeepVersion.text(), Manifest.FORMAT_VERSION, Runtime.version())
        };
    }
}
