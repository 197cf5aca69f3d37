package dev.nightkeep.interactions.download;

import dev.nightkeep.conversation.download.DownloadAddresses;
import dev.nightkeep.store.ObjectKey;
import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.s3.presigner.model.GetObjectPresignRequest;

/** Addresses of S3 with a signature in them. They end with the credentials of the function at the latest. */
final class PresignedAddresses implements DownloadAddresses {
    private static final String NOT_IN_A_HEADER = "[^A-Za-z0-9._-]";

    private final S3Presigner presigner;
    private final String bucket;

    PresignedAddresses(S3Presigner presigner, String bucket) {
        this.presigner = presigner;
        this.bucket = bucket;
    }

    @Override
    public URI address(ObjectKey key, String filename, Duration lifetime) {
        String name = filename.replaceAll(NOT_IN_A_HEADER, "_");
        return URI.create(presigner
                .presignGetObject(GetObjectPresignRequest.builder()
                        .signatureDuration(lifetime)
                        .getObjectRequest(request -> request.bucket(bucket)
                                .key(key.value())
                                .responseContentDisposition("attachment; filename=\"%s\"".formatted(name)))
                        .build())
                .url()
                .toString());
    }
}
