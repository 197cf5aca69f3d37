package dev.nightkeep.discord.fake;

/**
 * One request with its answer, for whoever looks on.
 *
 * @param method   of HTTP
 * @param path     below the address of the API
 * @param request  JSON that was sent, without files; nothing where there was none
 * @param status   of the answer
 * @param response JSON of the answer; nothing where there was none
 */
public record FakeExchange(String method, String path, String request, int status, String response) {}
