package dev.nightkeep.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nightkeep.source.ServerFeature;
import java.util.Map;
import java.util.Set;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.AfterAll;

final class EmbeddedTargetTest extends MongoTargetSuite {
    private final EmbeddedMongo mongo = EmbeddedMongo.start();

    @Override
    String uri() {
        return mongo.uri();
    }

    @AfterAll
    void stop() {
        mongo.close();
    }

    @Override
    protected Set<ServerFeature> features() {
        return EmbeddedGaps.FEATURES;
    }

    @Override
    protected void assertGap(ServerFeature feature) {
        assertThat(new ServerProbe(uri()).has(feature)).isFalse();
    }

    @Override
    protected Map<String, RawBsonDocument> keptDocuments() {
        return EmbeddedGaps.keptDocuments();
    }
}
