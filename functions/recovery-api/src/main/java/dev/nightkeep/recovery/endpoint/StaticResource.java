package dev.nightkeep.recovery.endpoint;

import dev.nightkeep.recovery.http.Headers;
import dev.nightkeep.recovery.http.HttpResponse;
import dev.nightkeep.recovery.http.Payload;
import dev.nightkeep.recovery.route.Call;
import dev.nightkeep.recovery.route.Endpoint;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** A file of this module, read once. */
final class StaticResource implements Endpoint {
    private static final String FOLDER = "/dev/nightkeep/recovery/";

    private final HttpResponse response;

    StaticResource(String name, String type) {
        this.response = new HttpResponse(200, Headers.NONE, new Payload.Whole(type, bytes(name)));
    }

    private static byte[] bytes(String name) {
        try (InputStream in = StaticResource.class.getResourceAsStream(FOLDER + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("a resource of this module can be read: " + name, e);
        }
    }

    @Override
    public HttpResponse answer(Call call) {
        return response;
    }
}
