package dev.nightkeep.agent.connector.mongodb;

import dev.nightkeep.agent.connector.ConnectorContext;
import dev.nightkeep.agent.process.ExternalProgram;
import dev.nightkeep.agent.process.RunningProgram;
import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.secret.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The official mongodump. The connection string is in a file that only this user can read, and not in the process list
 * (Database Tools, "--config"). The file lies in the workspace, and goes with it.
 */
final class Mongodump {
    private static final Pattern VERSION = Pattern.compile("(?m)^mongodump version: r?(\\d+)\\.(\\d+)\\S*");

    /** The first tools that are versioned by themselves; older ones belong to servers that are out of support. */
    private static final int OLDEST = 100;

    private final Path configuration;
    private final Secret uri;
    private final ConnectorContext context;

    private Mongodump(Path configuration, Secret uri, ConnectorContext context) {
        this.configuration = configuration;
        this.uri = uri;
        this.context = context;
    }

    static Mongodump in(ConnectorContext context, Secret connection) {
        Secret uri = MongodumpUri.of(connection);
        Path file = context.workspace().resolve("mongodump.yaml");
        try {
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(EnumSet.of(
                            java.nio.file.attribute.PosixFilePermission.OWNER_READ,
                            java.nio.file.attribute.PosixFilePermission.OWNER_WRITE)));
            Files.writeString(file, "uri: '%s'%n".formatted(uri.reveal().replace("'", "''")), StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new ConfigurationException(
                    "The settings of mongodump cannot be written to %s".formatted(file), "Make room there", e);
        }
        return new Mongodump(file, connection, context);
    }

    private static String program(ConnectorContext context) {
        return context.settings().text("mongodump").orElse("mongodump");
    }

    /**
     * The version that it says it has.
     *
     * @throws ConfigurationException when it is not there, too old, or another program
     */
    static String requireVersion(ConnectorContext context) {
        String said = external(context, List.of("--version")).output();
        Matcher version = VERSION.matcher(said);
        if (!version.find() || Integer.parseInt(version.group(1)) < OLDEST) {
            throw new ConfigurationException(
                    "%s is no mongodump of version 100 or newer".formatted(program(context)),
                    "Install the MongoDB Database Tools, or use strategy: driver, which needs none");
        }
        return version.group();
    }

    /** Begins to dump one collection to standard output. */
    RunningProgram dump(Namespace namespace) {
        return external(
                        context,
                        List.of(
                                "--config=" + configuration,
                                "--db=" + namespace.database(),
                                "--collection=" + namespace.collection(),
                                "--out=-"))
                .hiding(uri)
                .start();
    }

    private static ExternalProgram external(ConnectorContext context, List<String> arguments) {
        List<String> command = new java.util.ArrayList<>(List.of(program(context)));
        command.addAll(arguments);
        return new ExternalProgram(command, context.folder(), context.variables(), List.of(), context.cancellation());
    }
}
