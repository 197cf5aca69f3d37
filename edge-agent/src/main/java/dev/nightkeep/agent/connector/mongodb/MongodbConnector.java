package dev.nightkeep.agent.connector.mongodb;

import dev.nightkeep.agent.connector.Connector;
import dev.nightkeep.agent.connector.ConnectorContext;
import dev.nightkeep.agent.connector.ConnectorRun;
import dev.nightkeep.agent.connector.Finding;
import dev.nightkeep.agent.connector.Material;
import dev.nightkeep.agent.secret.SecretSetting;
import dev.nightkeep.agent.shape.Field;
import dev.nightkeep.agent.shape.Shape;
import dev.nightkeep.agent.shape.Texts;
import dev.nightkeep.agent.yaml.Settings;
import dev.nightkeep.error.NightkeepException;
import dev.nightkeep.mongo.MongoConnection;
import dev.nightkeep.mongo.MongoUri;
import dev.nightkeep.namespace.NamespaceSelection;
import dev.nightkeep.secret.Secret;
import dev.nightkeep.source.DocumentSource;
import dev.nightkeep.source.Inventory;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads a database by the driver, or by mongodump where that is wanted. Neither leaves a copy of the data on this host. */
public final class MongodbConnector implements Connector {
    @Override
    public String name() {
        return "mongodb";
    }

    @Override
    public String about() {
        return "A MongoDB database.";
    }

    @Override
    public Shape.Known settings() {
        return Shape.Known.of(
                Field.required(
                        "uri", SecretSetting.SHAPE, "The connection string; the role read on one database is enough."),
                Field.standard(
                        "strategy",
                        new Shape.Choice(List.of("driver", "mongodump")),
                        "driver",
                        "driver reads in parallel and needs no other program; mongodump runs the official tool, once for"
                                + " each collection."),
                Field.standard("mongodump", Texts.ANY, "mongodump", "The program, where it is not on the path."),
                Field.optional("databases", new Shape.Items(Texts.ANY), "Only these databases. Standard: all."),
                Field.optional(
                        "collections",
                        new Shape.Items(Texts.ANY),
                        "Only collections that match, such as treat*; a pattern with a dot is tried on db.collection too."),
                Field.optional("exclude", new Shape.Items(Texts.ANY), "Not the collections that match."),
                Field.standard("allow-empty", new Shape.Flag(), "false", "Whether having no document is success."));
    }

    @Override
    public ConnectorRun prepare(ConnectorContext context) {
        if (isDriver(context)) {
            return new DatabaseRun(source(context.secret("uri")), context.settings());
        }
        var unused = Mongodump.requireVersion(context);
        Secret uri = context.secret("uri"); // once, since it may be another one the next time
        Mongodump tool = Mongodump.in(context, uri);
        return new DatabaseRun(new MongodumpSource(source(uri), tool, context.cancellation()), context.settings());
    }

    private static boolean isDriver(ConnectorContext context) {
        return context.settings().text("strategy").orElse("driver").equals("driver");
    }

    private static DocumentSource source(Secret uri) {
        return MongoConnection.open(MongoUri.parse(uri.reveal())).source();
    }

    @Override
    public List<Finding> examine(ConnectorContext context) {
        List<Finding> findings = new ArrayList<>();
        try (DocumentSource source = source(context.secret("uri"))) {
            findings.add(Finding.ok("server", source.describe().server() + " answers"));
            Inventory inventory = source.inventory(selection(context.settings()));
            findings.add(Finding.ok(
                    "collections",
                    "%d to back up".formatted(inventory.collections().size())));
            inventory
                    .missing()
                    .forEach(each -> findings.add(Finding.failed(each.namespace(), each.code(), each.reason())));
            if (!isDriver(context)) {
                findings.add(Finding.ok("mongodump", Mongodump.requireVersion(context)));
            }
        } catch (NightkeepException e) {
            findings.add(Finding.failed(name(), e.failed(), e.remedy()));
        }
        return findings;
    }

    private static NamespaceSelection selection(Settings settings) {
        return new NamespaceSelection(
                Set.copyOf(settings.texts("databases")), settings.texts("collections"), settings.texts("exclude"));
    }

    private record DatabaseRun(DocumentSource source, Settings settings) implements ConnectorRun {
        @Override
        public Material run() {
            return new Material(source, selection(settings), List.of(), settings.flag("allow-empty", false));
        }

        @Override
        public void finish(boolean kept) {
            source.close();
        }
    }
}
