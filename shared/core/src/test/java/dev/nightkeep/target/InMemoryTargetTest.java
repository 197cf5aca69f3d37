package dev.nightkeep.target;

import dev.nightkeep.namespace.Namespace;
import dev.nightkeep.source.SampleDocuments;
import dev.nightkeep.source.ServerFeature;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.RawBsonDocument;

final class InMemoryTargetTest extends DocumentChangeContract {
    private final InMemoryTarget target = new InMemoryTarget();

    @Override
    protected DocumentTarget target() {
        return target;
    }

    @Override
    protected String database() {
        return "app";
    }

    @Override
    protected List<RawBsonDocument> documents(Namespace namespace) {
        return target.documents(namespace);
    }

    @Override
    protected Set<ServerFeature> features() {
        return EnumSet.allOf(ServerFeature.class);
    }

    @Override
    protected void assertGap(ServerFeature feature) {
        throw new AssertionError("has every feature: " + feature);
    }

    @Override
    protected Map<String, RawBsonDocument> keptDocuments() {
        return SampleDocuments.ofEveryKind();
    }
}
