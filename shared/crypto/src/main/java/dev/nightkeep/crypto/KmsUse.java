package dev.nightkeep.crypto;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.error.NightkeepException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.cryptography.materialproviders.IKeyring;
import software.amazon.cryptography.materialproviders.MaterialProviders;
import software.amazon.cryptography.materialproviders.model.CreateAwsKmsMrkKeyringInput;
import software.amazon.cryptography.materialproviders.model.CreateMultiKeyringInput;

/** KMS keys at work on one message. For one thread. */
final class KmsUse implements WrappingKeys.Use {
    private static final String PROVIDER = "aws-kms";

    private final MaterialProviders providers;
    private final List<KmsKeyArn> keys;
    private final Map<String, KmsClient> clients;
    private final List<NightkeepException> failures = new ArrayList<>();

    KmsUse(MaterialProviders providers, List<KmsKeyArn> keys, Map<String, KmsClient> clients) {
        this.providers = providers;
        this.keys = keys;
        this.clients = clients;
    }

    @Override
    public IKeyring sealing() {
        CreateMultiKeyringInput.Builder all = CreateMultiKeyringInput.builder()
                .generator(keyring(keys.getFirst(), keys.getFirst().region()));
        return providers.CreateMultiKeyring(all.childKeyrings(keys.stream()
                        .skip(1)
                        .map(key -> keyring(key, key.region()))
                        .toList())
                .build());
    }

    @Override
    public Optional<IKeyring> opening(List<WrappedKey> wrapped) {
        List<IKeyring> fitting = wrapped.stream()
                .filter(key -> key.provider().equals(PROVIDER))
                .flatMap(key -> parsed(key).stream())
                .flatMap(this::opening)
                .toList();
        return fitting.isEmpty()
                ? Optional.empty()
                : Optional.of(providers.CreateMultiKeyring(
                        CreateMultiKeyringInput.builder().childKeyrings(fitting).build()));
    }

    /** An alias cannot open by itself: the message names the key behind it, which may have changed since. */
    private Stream<IKeyring> opening(KmsKeyArn wrapped) {
        return keys.stream()
                .filter(key -> key.opens(wrapped))
                .limit(1)
                .map(key -> keyring(key.isAlias() ? wrapped : key, key.region()));
    }

    private static Optional<KmsKeyArn> parsed(WrappedKey wrapped) {
        try {
            return Optional.of(KmsKeyArn.parse(wrapped.name()));
        } catch (ConfigurationException notOneOfOurs) {
            return Optional.empty();
        }
    }

    private IKeyring keyring(KmsKeyArn key, String region) {
        return providers.CreateAwsKmsMrkKeyring(CreateAwsKmsMrkKeyringInput.builder()
                .kmsKeyId(key.toString())
                .kmsClient(new ObservedKms(Objects.requireNonNull(clients.get(region)), failures))
                .build());
    }

    /** With several keys, what may pass by itself is the better advice. */
    @Override
    public Optional<NightkeepException> failure() {
        return failures.stream()
                .filter(NightkeepException::retryable)
                .findFirst()
                .or(() -> failures.stream().findFirst());
    }
}
