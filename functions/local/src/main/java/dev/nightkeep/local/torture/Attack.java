package dev.nightkeep.local.torture;

/** How a round is attacked. */
enum Attack {
    /** Not at all; what is committed is damaged afterwards. */
    DAMAGE,
    /** The store fails, as stores may. */
    STORE,
    /** The store also breaks its promises: wrong bytes, old answers. */
    LIES,
    /** Connections to the databases break. */
    NETWORK,
    /** Both fail. */
    STORE_AND_NETWORK,
    /** The lease is taken away, or another run of the job comes in between. */
    RIVAL,
    /** The command line runs in processes, which are killed. */
    PROCESS;

    boolean onStore() {
        return this == STORE || this == LIES || this == STORE_AND_NETWORK;
    }

    boolean onNetwork() {
        return this == NETWORK || this == STORE_AND_NETWORK;
    }
}
