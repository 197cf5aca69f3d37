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
import dev.nightkeep.source.DocumentSource;
import java.util.List;
import java.util.Set;

/** Reads a database by the driver: no other program, and no copy of the data on this host. */
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
        return new DriverRun(source(context), context.settings());
    }

    private static DocumentSource source(ConnectorContext context) {
        return MongoConnection.open(MongoUri.parse(context.secret("uri").reveal()))
                .source();
    }

    @Override
    public List<Finding> examine(ConnectorContext context) {
        try (DocumentSource source = source(context)) {
            return List.of(Finding.ok("database", source.describe().server() + " answers"));
        } catch (NightkeepException e) {
            return List.of(Finding.failed("database", e.failed(), e.remedy()));
        }
    }

    private record DriverRun(DocumentSource source, Settings settings) implements ConnectorRun {
        @Override
        public Material run() {
            NamespaceSelection selection = new NamespaceSelection(
                    Set.copyOf(settings.texts("databases")), settings.texts("collections"), settings.texts("exclude"));
            return new Material(source, selection, List.of(), settings.flag("allow-empty", false));
        }

        @Override
        public void finish(boolean kept) {
            source.close();
        }
    }
}
