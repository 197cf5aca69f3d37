package dev.nightkeep.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.source.ServerFeature;
import java.util.Map;
import java.util.Set;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The contract of sources on the server that the environment names; what it lacks is printed. */
@EnabledIfEnvironmentVariable(named = ExternalMongo.VARIABLE, matches = ".+")
final class ExternalSourceTest extends MongoSourceSuite {
    private final ExternalMongo mongo = new ExternalMongo();

    @Override
    String uri() {
        return mongo.uri();
    }

    @Override
    protected Set<ServerFeature> features() {
        return mongo.features();
    }

    @Override
    protected void assertGap(ServerFeature feature) {
        assertThat(mongo.features()).doesNotContain(feature);
    }

    @Override
    protected Map<String, RawBsonDocument> keptDocuments() {
        return mongo.keptDocuments();
    }

    @Test
    void leftOut_always_isPrinted() {
        System.out.printf("Server lacks %s and does not keep %s%n", mongo.lacking(), mongo.leftOut());
    }
}
