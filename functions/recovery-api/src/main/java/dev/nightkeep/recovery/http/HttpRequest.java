package dev.nightkeep.recovery.http;

/**
 * A request.
 *
 * @param method in upper case
 * @param path   as it was sent, not decoded; begins with a slash
 * @param query  as it was sent, without the question mark; empty where there is none
 * @param body   not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // a body is read once, by one request
public record HttpRequest(String method, String path, String query, Headers headers, byte[] body, Peer peer) {
    /** The same with another method. */
    public HttpRequest as(String other) {
        return new HttpRequest(other, path, query, headers, body, peer);
    }

    /** Whether something was sent with it. */
    public boolean hasBody() {
        return body.length > 0;
    }
}
