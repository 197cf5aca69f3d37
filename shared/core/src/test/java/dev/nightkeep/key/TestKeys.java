package dev.nightkeep.key;

import dev.nightkeep.error.ConfigurationException;
import dev.nightkeep.error.DecryptionException;
import dev.nightkeep.hash.Digest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Real encryption with keys that anyone can make from their names: authenticated and bound to the object, so that core can
 * be tested without an adapter. What is sealed for one name is opened by whoever has that name.
 */
public final class TestKeys implements KeyRing {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int NAME = 64;

    private final String scheme;
    private final List<String> sealing;
    private final Set<String> opening;
    private final boolean binds;

    private TestKeys(String scheme, List<String> sealing, Set<String> opening, boolean binds) {
        this.scheme = scheme;
        this.sealing = List.copyOf(sealing);
        this.opening = Set.copyOf(opening);
        this.binds = binds;
    }

    /** Seals with the key of that name, and opens with it. */
    public static TestKeys of(String name) {
        return ofScheme("test", name);
    }

    /** The same, under the name of a scheme. */
    public static TestKeys ofScheme(String scheme, String name) {
        return new TestKeys(scheme, List.of(name), Set.of(name), true);
    }

    /** The same, but what is sealed can be passed off as another object, as with age. */
    public TestKeys unbound() {
        return new TestKeys(scheme, sealing, opening, false);
    }

    /** Seals only, as with public keys. */
    public TestKeys withoutIdentity() {
        return new TestKeys(scheme, sealing, Set.of(), binds);
    }

    /** Opens only. */
    public TestKeys withoutRecipient() {
        return new TestKeys(scheme, List.of(), opening, binds);
    }

    @Override
    public String scheme() {
        return scheme;
    }

    @Override
    public List<String> keyIds() {
        return sealing;
    }

    @Override
    public String suffix() {
        return "." + scheme;
    }

    @Override
    public OutputStream seal(OutputStream sink, SealContext context) {
        if (sealing.isEmpty()) {
            throw new ConfigurationException("These keys can only open", "Give one that seals");
        }
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        return new FilterOutputStream(plain) {
            private boolean closed;

            @Override
            public void write(byte[] buffer, int offset, int length) {
                plain.write(buffer, offset, length);
            }

            @Override
            public void close() throws IOException {
                if (!closed) {
                    closed = true;
                    sink.write(sealed(plain.toByteArray(), context));
                }
            }
        };
    }

    private byte[] sealed(byte[] plain, SealContext context) {
        byte[] nonce = new byte[NONCE];
        new SecureRandom().nextBytes(nonce);
        String name = sealing.getFirst();
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        sealed.writeBytes(Arrays.copyOf(name.getBytes(StandardCharsets.UTF_8), NAME));
        sealed.writeBytes(nonce);
        sealed.writeBytes(applied(Cipher.ENCRYPT_MODE, name, nonce, context, plain));
        return sealed.toByteArray();
    }

    @Override
    public InputStream open(InputStream sealed, SealContext context) {
        if (opening.isEmpty()) {
            throw new ConfigurationException("These keys can only seal", "Give one that opens");
        }
        try {
            byte[] bytes = sealed.readAllBytes();
            String name = new String(Arrays.copyOf(bytes, NAME), StandardCharsets.UTF_8).replace("\0", "");
            if (!opening.contains(name) || bytes.length < NAME + NONCE) {
                throw new DecryptionException("The key does not fit", "Give the key that it was sealed for");
            }
            byte[] nonce = Arrays.copyOfRange(bytes, NAME, NAME + NONCE);
            byte[] content = Arrays.copyOfRange(bytes, NAME + NONCE, bytes.length);
            return new ByteArrayInputStream(applied(Cipher.DECRYPT_MODE, name, nonce, context, content));
        } catch (IOException e) {
            throw new DecryptionException("The sealed bytes cannot be read", "Try again", e);
        }
    }

    private byte[] applied(int mode, String name, byte[] nonce, SealContext context, byte[] content) {
        byte[] bound = binds ? context.toString().getBytes(StandardCharsets.UTF_8) : new byte[0];
        byte[] key = Digest.sha256().digest(name.getBytes(StandardCharsets.UTF_8));
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(bound);
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new DecryptionException("The bytes were changed", "Take another backup", e);
        }
    }
}
