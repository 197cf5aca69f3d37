package dev.nightkeep.aws;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives every test its own bucket on one S3Mock that all tests of a run share. */
final class S3MockBuckets implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestBucket.class;
    }

    @Override
    public TestBucket resolveParameter(ParameterContext parameter, ExtensionContext context) {
        S3Mock server = context.getRoot()
                .getStore(Namespace.GLOBAL)
                .computeIfAbsent(S3Mock.class, ignored -> S3Mock.start(), S3Mock.class);
        return TestBucket.create(server.url(), TestBucket.DUMMY);
    }
}
