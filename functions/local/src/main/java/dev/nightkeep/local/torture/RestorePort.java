package dev.nightkeep.local.torture;

/**
 * Where a restore goes.
 *
 * @param number of the port that is connected to, which may be that of a proxy
 * @param name   of the real target: by it, a restore that broke off is known again
 */
record RestorePort(int number, String name) {
    /** The real one. */
    static RestorePort of(Site site) {
        return new RestorePort(site.targetPort(), "127.0.0.1:" + site.targetPort());
    }

    RestorePort over(int proxy) {
        return new RestorePort(proxy, name);
    }
}
