package dev.nightkeep.local.torture;

/**
 * Which rounds there are.
 *
 * @param first the number of the first one, from 1
 * @param last  the number of the last one
 */
record TorturePlan(long seed, int first, int last, JobNames jobs) {
    RoundPlan round(int number) {
        return RoundPlan.of(seed, number, jobs);
    }

    int rounds() {
        return last - first + 1;
    }
}
