package dev.nightkeep.crypto;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import software.amazon.awssdk.services.kms.KmsClient;

/** Runs on the service that NIGHTKEEP_TEST_KMS_ENDPOINT names: an emulator, as keys are made and left there. */
@EnabledIfEnvironmentVariable(named = EndpointKmsTest.VARIABLE, matches = ".+")
final class EndpointKmsTest extends KmsSuite {
    static final String VARIABLE = "NIGHTKEEP_TEST_KMS_ENDPOINT";

    private final String first = newKey(REGION);
    private final String second = newKey(REGION);

    @Override
    protected URI endpoint() {
        return URI.create(Objects.requireNonNull(System.getenv(VARIABLE)));
    }

    @Override
    protected String newKey(String region) {
        try (KmsClient kms = clients(endpoint()).create(region)) {
            return kms.createKey().keyMetadata().arn();
        }
    }

    @Override
    protected String newAlias(String key) {
        String name = "alias/" + UUID.randomUUID();
        try (KmsClient kms = clients(endpoint()).create(REGION)) {
            var unused = kms.createAlias(request -> request.aliasName(name).targetKeyId(key));
        }
        return key.replaceFirst("key/.*", name);
    }

    @Override
    protected void disable(String key) {
        try (KmsClient kms = clients(endpoint()).create(REGION)) {
            // moto 5 knows no ARN here.
            var unused = kms.disableKey(request -> request.keyId(key.replaceFirst(".*/", "")));
        }
    }

    @Override
    protected String firstKey() {
        return first;
    }

    @Override
    protected String secondKey() {
        return second;
    }

    @Test
    @Override
    void open_oneOfTheKeysIsDisabled_opensWithTheOther() throws IOException {
        unlessMoto(super::open_oneOfTheKeysIsDisabled_opensWithTheOther);
    }

    @Test
    @Override
    void seal_oneOfTheKeysIsDisabled_fails() throws IOException {
        unlessMoto(super::seal_oneOfTheKeysIsDisabled_fails);
    }

    private void unlessMoto(SdkCall test) throws IOException {
        if (isMoto()) {
            // Gap: moto 5 goes on using keys that are disabled.
            assertThatThrownBy(test::run)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("Expecting code to raise a throwable");
        } else {
            test.run();
        }
    }

    private boolean isMoto() throws IOException {
        var page = (HttpURLConnection)
                endpoint().resolve("/moto-api/data.json").toURL().openConnection();
        return page.getResponseCode() == HttpURLConnection.HTTP_OK;
    }
}
