package dev.nightkeep.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCompressor;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.spi.dns.DnsClient;
import dev.nightkeep.error.ConfigurationException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A MongoDB connection string. It is a secret: nothing but the driver ever sees its text, and what this class shows of
 * itself are the hosts and the name of the database.
 */
public final class MongoUri {
    private static final String APPLICATION = "nightkeep";
    private static final int SERVER_SELECTION_SECONDS = 10;
    private static final int CONNECT_SECONDS = 10;

    /** A server that is silent for longer hangs; the driver by itself would wait for ever. */
    private static final int SILENCE_MINUTES = 10;

    private static final String SNAPPY = "snappy";
    private static final DnsClient NO_LOOKUPS = (name, type) -> List.of();

    private final String text;
    private final String display;
    private final Optional<String> database;

    private MongoUri(String text, ConnectionString parsed) {
        this.text = text;
        this.database = Optional.ofNullable(parsed.getDatabase());
        this.display = String.join(",", parsed.getHosts());
    }

    /**
     * Checks the text without asking any server or name service.
     *
     * @throws ConfigurationException when it is not a connection string; the exception holds nothing of the text
     */
    public static MongoUri parse(String text) {
        String trimmed = text.strip();
        if (!trimmed.startsWith("mongodb://") && !trimmed.startsWith("mongodb+srv://")) {
            throw new ConfigurationException(
                    "The connection string begins with neither 'mongodb' nor 'mongodb+srv', a colon and two slashes",
                    "Copy the whole connection string, as Atlas shows it under Connect, Drivers");
        }
        try {
            return new MongoUri(trimmed, new ConnectionString(trimmed, NO_LOOKUPS));
        } catch (IllegalArgumentException e) {
            // The cause is left out on purpose: the driver's messages quote what stands between the slashes.
            throw new ConfigurationException(
                    "The connection string cannot be understood",
                    "Write it as mongodb://user:password@host:port/database?options, with : / ? # [ ] @ % in user and"
                            + " password percent-encoded, and check that each option has a valid value");
        }
    }

    /** The hosts: {@code cluster0.example.net}. No user, no password, no option, and no database, which limits nothing. */
    public String display() {
        return display;
    }

    /** The database that the path names. */
    public Optional<String> database() {
        return database;
    }

    /** What the driver is set up with; looks DNS records up for {@code mongodb+srv}. */
    MongoClientSettings settings() {
        ConnectionString connection = new ConnectionString(text);
        return MongoClientSettings.builder()
                .applicationName(APPLICATION)
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(SERVER_SELECTION_SECONDS, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                        .readTimeout(SILENCE_MINUTES, TimeUnit.MINUTES))
                .applyConnectionString(connection)
                .compressorList(loadable(connection.getCompressorList()))
                .build();
    }

    /** The same for writing: what was written is on a majority of the servers, and is looked up where it was written. */
    MongoClientSettings writingSettings() {
        return MongoClientSettings.builder(settings())
                .writeConcern(WriteConcern.MAJORITY)
                .readPreference(ReadPreference.primary())
                .build();
    }

    /** A compressor is only offered to the server, so one whose library is not here can be left out. */
    private static List<MongoCompressor> loadable(List<MongoCompressor> wanted) {
        return wanted.stream()
                .filter(compressor -> !compressor.getName().equals(SNAPPY))
                .toList();
    }

    @Override
    public String toString() {
        return display;
    }
}
