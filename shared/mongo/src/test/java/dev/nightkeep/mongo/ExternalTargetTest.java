package dev.nightkeep.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.source.ServerFeature;
import java.util.Map;
import java.util.Set;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The contract of targets on the server that the environment names. */
@EnabledIfEnvironmentVariable(named = ExternalMongo.VARIABLE, matches = ".+")
final class ExternalTargetTest extends MongoTargetSuite {
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
}
