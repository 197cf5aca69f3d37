package dev.nightkeep.recovery.http;

/** An answer. */
public record HttpResponse(int status, Headers headers, Payload payload) {
    /** With a body of JSON. */
    public static HttpResponse json(int status, Object value) {
        return new HttpResponse(status, Headers.NONE, Payload.text(MediaTypes.JSON, ApiJson.text(value)));
    }

    /** Without a body. */
    public static HttpResponse empty(int status) {
        return new HttpResponse(status, Headers.NONE, Payload.none());
    }

    /** The same with one more header. */
    public HttpResponse with(String name, String value) {
        return new HttpResponse(status, headers.with(name, value), payload);
    }

    /** The same with another payload. */
    public HttpResponse carrying(Payload other) {
        return new HttpResponse(status, headers, other);
    }

    /** Whether what was asked for was done or begun. */
    public boolean successful() {
        return status < 400;
    }
}
