package dev.nightkeep.local.stack;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/** The server's side of one login by SCRAM-SHA-256 (RFC 5802 and RFC 7677), without channel binding. */
final class ScramServer {
    private static final byte[] SALT = "salt of the stack".getBytes(StandardCharsets.US_ASCII);
    private static final int ITERATIONS = 4096;
    private static final int KEY_BITS = 256;

    private final Credentials credentials;
    private final String clientFirst;
    private final String serverFirst;

    /** Answers the client's first message, {@code n,,n=<user>,r=<nonce>}. */
    ScramServer(Credentials credentials, String message, String nonce) {
        this.credentials = credentials;
        this.clientFirst = message.substring("n,,".length());
        this.serverFirst = "r=%s%s,s=%s,i=%d"
                .formatted(
                        fields(clientFirst).get("r"), nonce, Base64.getEncoder().encodeToString(SALT), ITERATIONS);
    }

    String challenge() {
        return serverFirst;
    }

    /** Whether user and password are right, by the client's last message. */
    boolean accepts(String clientFinal) throws GeneralSecurityException {
        byte[] clientKey = hmac(saltedPassword(), "Client Key");
        byte[] signature = hmac(MessageDigest.getInstance("SHA-256").digest(clientKey), dialogue(clientFinal));
        byte[] proof = Base64.getDecoder().decode(fields(clientFinal).get("p"));
        byte[] expected = new byte[clientKey.length];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = (byte) (clientKey[i] ^ signature[i]);
        }
        boolean known = credentials.user().equals(fields(clientFirst).get("n"));
        return known && Arrays.equals(proof, expected);
    }

    /** By what the client knows that this server knows the password too. */
    String verdict(String clientFinal) throws GeneralSecurityException {
        byte[] signature = hmac(hmac(saltedPassword(), "Server Key"), dialogue(clientFinal));
        return "v=" + Base64.getEncoder().encodeToString(signature);
    }

    private String dialogue(String clientFinal) {
        return "%s,%s,%s".formatted(clientFirst, serverFirst, clientFinal.substring(0, clientFinal.lastIndexOf(",p=")));
    }

    private byte[] saltedPassword() throws GeneralSecurityException {
        char[] password = credentials.password().toCharArray();
        return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(new PBEKeySpec(password, SALT, ITERATIONS, KEY_BITS))
                .getEncoded();
    }

    private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> fields(String message) {
        return Arrays.stream(message.split(","))
                .collect(Collectors.toMap(field -> field.substring(0, 1), field -> field.substring(2)));
    }
}
