package dev.nightkeep.local.torture;

/** What is counted beside the faults. */
enum Deed {
    ROUND("rounds"),
    COMMITTED("backups committed"),
    REFUSED("backups that failed under attack"),
    PARTIAL("backups that were partial"),
    VERIFIED("backups verified"),
    RESTORED("restores compared"),
    DOCUMENT("documents compared"),
    DAMAGE("damages found"),
    DELETED("backups deleted"),
    PROCESS("processes started");

    private final String text;

    Deed(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
