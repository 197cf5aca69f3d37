package dev.nightkeep.aws;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.utils.AttributeMap;

/** Sends nothing, keeps what would have been sent, and answers every request alike. */
final class RecordingHttpClient implements SdkHttpClient {
    private static final String UPLOAD =
            "<InitiateMultipartUploadResult><UploadId>u</UploadId></InitiateMultipartUploadResult>";

    /** Of every answer's content; an object that is sent has to have as many, for this is what is found afterwards. */
    static final int BYTES = UPLOAD.length();

    private final List<SdkHttpRequest> sent = new CopyOnWriteArrayList<>();

    SdkHttpRequest first() {
        return sent.getFirst();
    }

    Builder<?> builder() {
        return new ReadyMade(this);
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        sent.add(request.httpRequest());
        return new Answer();
    }

    @Override
    public void close() {}

    private record ReadyMade(SdkHttpClient client) implements Builder<ReadyMade> {
        @Override
        public SdkHttpClient buildWithDefaults(AttributeMap defaults) {
            return client;
        }
    }

    private record Answer() implements ExecutableHttpRequest {
        @Override
        public HttpExecuteResponse call() {
            byte[] body = UPLOAD.getBytes(StandardCharsets.UTF_8);
            return HttpExecuteResponse.builder()
                    .response(SdkHttpFullResponse.builder()
                            .statusCode(200)
                            .putHeader("ETag", "\"e\"")
                            .putHeader("Content-Length", Integer.toString(body.length))
                            .putHeader("Last-Modified", "Sat, 21 Nov 2026 00:00:00 GMT")
                            .build())
                    .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
                    .build();
        }

        @Override
        public void abort() {}
    }
}
