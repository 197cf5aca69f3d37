package dev.nightkeep.agent.connector.command;

import dev.nightkeep.agent.connector.Connector;
import dev.nightkeep.agent.connector.ConnectorContext;
import dev.nightkeep.agent.connector.ConnectorRun;
import dev.nightkeep.agent.connector.Finding;
import dev.nightkeep.agent.connector.Material;
import dev.nightkeep.agent.process.ExternalProgram;
import dev.nightkeep.agent.process.ProgramOutput;
import dev.nightkeep.agent.secret.SecretReference;
import dev.nightkeep.agent.secret.SecretSetting;
import dev.nightkeep.agent.shape.Amounts;
import dev.nightkeep.agent.shape.Field;
import dev.nightkeep.agent.shape.Shape;
import dev.nightkeep.agent.shape.Texts;
import dev.nightkeep.agent.yaml.Settings;
import dev.nightkeep.files.HostFile;
import dev.nightkeep.format.FileAttributes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps what a program prints on standard output, while it prints it. */
public final class CommandConnector implements Connector {
    @Override
    public String name() {
        return "command";
    }

    @Override
    public String about() {
        return "What any program prints on standard output.";
    }

    @Override
    public Shape.Known settings() {
        return Shape.Known.of(
                Field.required(
                        "run",
                        new Shape.Items(Texts.ANY),
                        "The program and its arguments, one by one; no shell reads them. Everybody on this host sees them."),
                Field.standard(
                        "file",
                        Texts.matching("a file name", "[A-Za-z0-9._-]{1,100}"),
                        "output",
                        "Under which name it is kept, below files/ in the backup."),
                Field.optional(
                        "secrets",
                        new Shape.Named(
                                Texts.matching("the name of a variable", "[A-Za-z_][A-Za-z0-9_]*"),
                                SecretSetting.SHAPE),
                        "Variables of the environment that the program is given secrets in."),
                Field.optional("minimum-size", Texts.BYTES, "How much it must print at least. Standard: a byte."),
                Field.standard("allow-empty", new Shape.Flag(), "false", "Whether it may print nothing."));
    }

    @Override
    public ConnectorRun prepare(ConnectorContext context) {
        ExternalProgram program = program(context);
        FileAttributes attributes = new FileAttributes(
                context.settings().text("file").orElse("output"),
                "rw-------",
                context.clock().now());
        HostFile output = new HostFile(new ProgramOutput(program, least(context.settings())), attributes);
        return new CommandRun(Material.ofFiles("output of " + program.name(), List.of(output)));
    }

    private static long least(Settings settings) {
        return settings.text("minimum-size").map(Amounts::bytes).orElse(settings.flag("allow-empty", false) ? 0L : 1L);
    }

    private static ExternalProgram program(ConnectorContext context) {
        ExternalProgram program = new ExternalProgram(
                context.settings().texts("run"),
                context.folder(),
                context.variables(),
                List.of(),
                context.cancellation());
        Settings secrets = context.settings().below("secrets").orElse(Settings.none());
        for (String name : secrets.names()) {
            program =
                    program.withSecret(name, context.secrets().resolve(SecretReference.parse(secrets.required(name))));
        }
        return program;
    }

    @Override
    public List<Finding> examine(ConnectorContext context) {
        String name = context.settings().texts("run").getFirst();
        return List.of(find(name, context.variables())
                .map(path -> Finding.ok("program", "%s is there".formatted(path)))
                .orElseGet(() -> Finding.failed(
                        "program", "There is no program %s".formatted(name), "Install it, or name it with its path")));
    }

    private static Optional<Path> find(String name, Map<String, String> variables) {
        Stream<Path> places = name.contains("/")
                ? Stream.of(Path.of(name))
                : Stream.of(variables.getOrDefault("PATH", "/usr/bin:/bin").split(":", -1))
                        .map(folder -> Path.of(folder).resolve(name));
        return places.filter(Files::isExecutable).findFirst();
    }

    private record CommandRun(Material material) implements ConnectorRun {
        @Override
        public Material run() {
            return material;
        }

        @Override
        public void finish(boolean kept) {
            // the program ends with the stream of its output
        }
    }
}
