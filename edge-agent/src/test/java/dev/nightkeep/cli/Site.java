package dev.nightkeep.cli;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import dev.nightkeep.mongo.EmbeddedMongo;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;

/** A small database on a server of its own. */
public final class Site implements AutoCloseable {
    /** The variable in which commands find the connection string. */
    public static final String VARIABLE = "SITE_URI";

    public static final int USERS = 300;
    public static final int ORDERS = 40;
    private final EmbeddedMongo server;
    private final MongoClient client;

    private Site(EmbeddedMongo server) {
        this.server = server;
        this.client = server.client();
    }

    public static Site empty() {
        return new Site(EmbeddedMongo.start());
    }

    public static Site filled() {
        Site site = empty();
        site.users().insertMany(documents(USERS));
        site.users().createIndex(Indexes.ascending("name"));
        site.orders().insertMany(documents(ORDERS));
        return site;
    }

    private static List<Document> documents(int count) {
        return IntStream.range(0, count)
                .mapToObj(
                        i -> new Document("_id", i).append("name", "name " + i).append("value", i * 1.5))
                .toList();
    }

    public String uri() {
        return server.uri();
    }

    public MongoCollection<Document> users() {
        return client.getDatabase("app").getCollection("users");
    }

    public MongoCollection<Document> orders() {
        return client.getDatabase("app").getCollection("orders.2026");
    }

    public MongoCollection<Document> collection(String database, String name) {
        return client.getDatabase(database).getCollection(name);
    }

    /** Every document of a collection, by its {@code _id}. */
    public static List<Document> all(MongoCollection<Document> collection) {
        return collection.find().sort(new Document("_id", 1)).into(new java.util.ArrayList<>());
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
