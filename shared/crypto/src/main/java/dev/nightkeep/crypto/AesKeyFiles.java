package dev.nightkeep.crypto;

import dev.nightkeep.error.NightkeepException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.cryptography.materialproviders.IKeyring;
import software.amazon.cryptography.materialproviders.MaterialProviders;
import software.amazon.cryptography.materialproviders.model.AesWrappingAlg;
import software.amazon.cryptography.materialproviders.model.CreateRawAesKeyringInput;

/** AES-256 keys of files: the first one seals, each of them opens. The SDK's keyrings hold them in memory. */
final class AesKeyFiles implements WrappingKeys, WrappingKeys.Use {
    /** The namespace of Nightkeep's raw keys. */
    static final String NAMESPACE = "nightkeep";

    private final Map<String, IKeyring> keyrings;

    private AesKeyFiles(Map<String, IKeyring> keyrings) {
        this.keyrings = keyrings;
    }

    static AesKeyFiles read(MaterialProviders providers, List<Path> files) {
        Map<String, IKeyring> keyrings = new LinkedHashMap<>();
        for (Path file : files) {
            try (AesKey key = AesKey.read(file)) {
                keyrings.put(key.publicName(), keyring(providers, key));
            }
        }
        return new AesKeyFiles(keyrings);
    }

    private static IKeyring keyring(MaterialProviders providers, AesKey key) {
        byte[] bytes = key.copy();
        try {
            return providers.CreateRawAesKeyring(CreateRawAesKeyringInput.builder()
                    .keyNamespace(NAMESPACE)
                    .keyName(key.publicName())
                    .wrappingKey(ByteBuffer.wrap(bytes))
                    .wrappingAlg(AesWrappingAlg.ALG_AES256_GCM_IV12_TAG16)
                    .build());
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    @Override
    public List<String> names() {
        return List.of(keyrings.keySet().iterator().next());
    }

    @Override
    public WrappingKeys.Use use() {
        return this;
    }

    @Override
    public IKeyring sealing() {
        return keyrings.values().iterator().next();
    }

    @Override
    public Optional<IKeyring> opening(List<WrappedKey> wrapped) {
        return keyrings.entrySet().stream()
                .filter(key -> wrapped.stream().anyMatch(wrap -> isFor(wrap, key.getKey())))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static boolean isFor(WrappedKey wrapped, String name) {
        return wrapped.provider().equals(NAMESPACE) && wrapped.name().startsWith(name);
    }

    @Override
    public Optional<NightkeepException> failure() {
        return Optional.empty();
    }
}
