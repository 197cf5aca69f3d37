package dev.nightkeep.local.cost;

/** How much of everything a month takes, for nightly backups, each verified, and a verification every week. */
record MonthOfWork(CostQuestion question, WorkRates rates) {
    static final double NIGHTS = 365.25 / 12;

    /** Days for which the lifecycle of the bucket keeps what pruning has removed, one backup a night. */
    static final int DAYS_OF_VERSIONS = 7;

    private static final double WEEKS = NIGHTS / 7;
    private static final double HEALTH_CHECKS = NIGHTS * 24 * 4;
    private static final double GIGABYTE = 1e9;
    private static final double WORKER_GIGABYTES = 1769.0 / 1024;
    /** What one task exports: ends well inside of 15 minutes at the assumed rate. */
    private static final double PARTITION_BYTES = 16e9;

    private static final double FEWEST_PARTITIONS = 8;
    private static final double STORED_PART_BYTES = 8.0 * 1024 * 1024;
    private static final double WORKERS_AT_ONCE = 40;
    private static final double RENEWALS_PER_SECOND = 1.0 / 15;
    /** Plan, join, commit, prune and report, mostly waiting for the bucket: seconds at 1 GB for each night. */
    private static final double OTHER_SECONDS = 60;

    private static final double HEALTH_GIGABYTE_SECONDS = 0.5 * 1.5;

    double storedGigabytes() {
        return question.storedBytes() * (question.retained().backups() + DAYS_OF_VERSIONS) / GIGABYTE;
    }

    /** Parts, results, leases, runs, the audit log; and the listings of the health watch. */
    double writes() {
        double renewals = nightSeconds() * RENEWALS_PER_SECOND;
        return NIGHTS * (parts() + 4 * partitions() + renewals + 60) + 2 * HEALTH_CHECKS;
    }

    /** Each part once when it is compared and once for each verification; manifests and control records besides. */
    double reads() {
        return NIGHTS * (2 * parts() + 6 * partitions() + 200) + WEEKS * parts() + 6 * HEALTH_CHECKS;
    }

    double gigabyteSeconds() {
        double exporting = NIGHTS * question.bytes() / rates.export();
        double verifying = (NIGHTS + WEEKS) * question.bytes() / rates.verify();
        return (exporting + verifying) * WORKER_GIGABYTES
                + NIGHTS * OTHER_SECONDS
                + HEALTH_CHECKS * HEALTH_GIGABYTE_SECONDS;
    }

    double calls() {
        return NIGHTS * (partitions() + verifications() + 8) + HEALTH_CHECKS;
    }

    /** A child of the map is four of them; a run besides its children twelve. */
    double transitions() {
        return NIGHTS * (4 * partitions() + 2 * verifications() + 12 + 6) + WEEKS * (2 * verifications() + 6);
    }

    /** With a bucket key, S3 asks KMS seldom; secrets, alerts and queues are a handful more. */
    double keyUses() {
        return NIGHTS * (partitions() + 100) + HEALTH_CHECKS;
    }

    private double partitions() {
        return Math.max(FEWEST_PARTITIONS, Math.ceil(question.bytes() / PARTITION_BYTES));
    }

    private double parts() {
        return Math.max(partitions(), Math.ceil(question.storedBytes() / STORED_PART_BYTES));
    }

    /** A verification hands on what it has not read within its time. */
    private double verifications() {
        return Math.ceil(question.bytes() / (rates.verify() * 800));
    }

    private double nightSeconds() {
        return question.bytes() / rates.export() / Math.min(WORKERS_AT_ONCE, partitions()) + 60;
    }
}
