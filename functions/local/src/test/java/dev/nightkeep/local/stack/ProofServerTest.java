package dev.nightkeep.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoSecurityException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProofServerTest {
    private final ProofServer server = new ProofServer(new Credentials("keeper", "right"));

    @AfterEach
    void stop() {
        server.close();
    }

    private MongoClient login(String user, String password) {
        return MongoClients.create("mongodb://%s:%s@127.0.0.1:%d/?authMechanism=SCRAM-SHA-256&authSource=admin"
                .formatted(user, password, server.port()));
    }

    @Test
    void login_rightPassword_reads() {
        server.fill(new ProofData(10, 1, 1));
        try (MongoClient client = login("keeper", "right")) {
            assertThat(client.getDatabase("nightscout")
                            .getCollection("readings")
                            .countDocuments())
                    .isEqualTo(10);
        }
    }

    @Test
    void login_wrongPasswordOrUser_isRefused() {
        for (MongoClient client : new MongoClient[] {login("keeper", "wrong"), login("nobody", "right")}) {
            try (client) {
                assertThatThrownBy(() -> client.getDatabase("nightscout")
                                .listCollectionNames()
                                .first())
                        .isInstanceOf(MongoSecurityException.class);
            }
        }
    }

    @Test
    void compare_copyWithOneFieldChanged_isDifferent() {
        assertThat(server.compare("nightscout", "other")).startsWith("different: nightscout is empty");
        server.fill(new ProofData(10, 1, 1));
        assertThat(server.compare("nightscout", "nightscout")).startsWith("same: ");
        assertThat(server.compare("nightscout", "other")).startsWith("different: ");
        try (MongoClient client = login("keeper", "right")) {
            var readings = client.getDatabase("nightscout").getCollection("readings");
            client.getDatabase("one").getCollection("readings").insertOne(new Document("_id", 1).append("sgv", 1));
            client.getDatabase("two").getCollection("readings").insertOne(new Document("_id", 1).append("sgv", 1L));
            assertThat(readings.countDocuments()).isEqualTo(10);
        }
        assertThat(server.compare("one", "two"))
                .isEqualTo("different: readings: 1 x document altered: {\"$numberInt\": \"1\"}");
        assertThat(server.drop("two")).isEqualTo("dropped");
        assertThat(server.compare("one", "two")).startsWith("different: ");
    }
}
