package dev.nightkeep.discord.rest;

/**
 * What shares a rate limit: the same kind of call on the same channel, server or webhook (developer documentation, rate
 * limits).
 *
 * @param route method and path with placeholders
 * @param major id of channel, server or webhook, with its token
 */
record LimitKey(String route, String major) {
    /** Nothing of the token. */
    @Override
    public String toString() {
        return route;
    }
}
