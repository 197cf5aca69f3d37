package dev.nightkeep.crypto;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A key in {@link FakeKms}. */
record FakeKmsKey(String arn, SecretKey key, AtomicBoolean disabled) {
    private static final int NONCE = 12;

    FakeKmsKey(String arn) {
        this(arn, random(), new AtomicBoolean());
    }

    private static SecretKey random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return new SecretKeySpec(bytes, "AES");
    }

    byte[] wrap(byte[] plain, byte[] context) throws GeneralSecurityException {
        byte[] nonce = new byte[NONCE];
        new SecureRandom().nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, context).doFinal(plain);
        return ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed).array();
    }

    byte[] unwrap(byte[] blob, byte[] context) throws GeneralSecurityException {
        byte[] nonce = java.util.Arrays.copyOf(blob, NONCE);
        return cipher(Cipher.DECRYPT_MODE, nonce, context).doFinal(blob, NONCE, blob.length - NONCE);
    }

    private Cipher cipher(int mode, byte[] nonce, byte[] context) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(128, nonce));
        cipher.updateAAD(context);
        return cipher;
    }
}
