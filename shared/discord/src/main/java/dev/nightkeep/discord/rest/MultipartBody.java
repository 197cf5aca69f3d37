package dev.nightkeep.discord.rest;

import dev.nightkeep.discord.json.JsonObject;
import dev.nightkeep.discord.json.JsonWriter;
import dev.nightkeep.discord.message.Attachment;
import dev.nightkeep.hash.Digest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/** JSON and files in one request (RFC 7578; developer documentation, uploading files). */
final class MultipartBody {
    private MultipartBody() {}

    static Body of(JsonObject json, List<Attachment> attachments) {
        byte[] payload = JsonWriter.bytes(json);
        String boundary = boundary(payload, attachments);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        part(bytes, boundary, "name=\"payload_json\"", "application/json", payload);
        for (int index = 0; index < attachments.size(); index++) {
            Attachment file = attachments.get(index);
            String name = "name=\"files[%d]\"; filename=\"%s\"".formatted(index, file.filename());
            part(bytes, boundary, name, "application/octet-stream", file.content());
        }
        text(bytes, "--%s--\r\n".formatted(boundary));
        return new Body("multipart/form-data; boundary=" + boundary, bytes.toByteArray());
    }

    private static void part(ByteArrayOutputStream bytes, String boundary, String name, String type, byte[] content) {
        text(
                bytes,
                "--%s\r\nContent-Disposition: form-data; %s\r\nContent-Type: %s\r\n\r\n"
                        .formatted(boundary, name, type));
        bytes.writeBytes(content);
        text(bytes, "\r\n");
    }

    private static void text(ByteArrayOutputStream bytes, String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The hash of everything cannot stand in it. */
    private static String boundary(byte[] payload, List<Attachment> attachments) {
        MessageDigest digest = Digest.sha256();
        digest.update(payload);
        attachments.forEach(file -> digest.update(file.content()));
        return "nightkeep-" + Digest.of(digest).hex();
    }
}
