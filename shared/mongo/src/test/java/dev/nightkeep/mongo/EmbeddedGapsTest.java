package dev.nightkeep.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EmbeddedGapsTest {
    private final EmbeddedMongo mongo = EmbeddedMongo.start();

    @AfterAll
    void stop() {
        mongo.close();
    }

    @Test
    void knownGap_features_areThoseAndNoOthers() {
        assertThat(new ServerProbe(mongo.uri()).features()).isEqualTo(EmbeddedGaps.FEATURES);
    }

    @Test
    void knownGap_typesThatAreNotKept_areThoseAndNoOthers() {
        assertThat(new ServerProbe(mongo.uri()).leftOut()).isEqualTo(EmbeddedGaps.LOST);
    }
}
