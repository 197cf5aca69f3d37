package dev.nightkeep.crypto;

import dev.nightkeep.error.ConfigurationException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.cryptography.materialproviders.MaterialProviders;

/** Keys in KMS: all of them seal, whichever is there opens. Thread-safe. */
final class KmsKeys implements WrappingKeys {
    private final MaterialProviders providers;
    private final List<KmsKeyArn> keys;
    private final Map<String, KmsClient> clients;

    private KmsKeys(MaterialProviders providers, List<KmsKeyArn> keys, Map<String, KmsClient> clients) {
        this.providers = providers;
        this.keys = keys;
        this.clients = clients;
    }

    static KmsKeys of(MaterialProviders providers, List<String> arns, KmsClients clients) {
        List<KmsKeyArn> keys = arns.stream().map(KmsKeyArn::parse).distinct().toList();
        if (keys.isEmpty() || keys.size() > SdkMessages.MAX_KEYS) {
            throw new ConfigurationException(
                    "%d KMS keys were given".formatted(keys.size()),
                    "Name at least one and at most %d".formatted(SdkMessages.MAX_KEYS));
        }
        clients.requireCredentials();
        Map<String, KmsClient> byRegion = new HashMap<>();
        keys.forEach(key -> byRegion.computeIfAbsent(key.region(), clients::create));
        return new KmsKeys(providers, keys, Map.copyOf(byRegion));
    }

    @Override
    public List<String> names() {
        return keys.stream().map(KmsKeyArn::toString).toList();
    }

    @Override
    public WrappingKeys.Use use() {
        return new KmsUse(providers, keys, clients);
    }
}
