package dev.nightkeep.workflow.scan;

import dev.nightkeep.format.JobName;
import dev.nightkeep.namespace.NamespaceSelection;
import dev.nightkeep.workflow.Members;
import java.util.Map;
import java.util.Set;

/**
 * Where is looked.
 *
 * @param job       whose database is the live one
 * @param database  whether that is read
 * @param bucket    whether the bucket is looked through
 * @param prefix    what keys there begin with
 * @param selection of collections, live and found
 */
record ScanOrder(JobName job, boolean database, boolean bucket, String prefix, NamespaceSelection selection) {
    private static final Set<String> NAMES = Set.of(
            "job",
            "database",
            "bucket",
            "prefix",
            "databases",
            "collections",
            "exclude",
            "requestedBy",
            "scheduledAt",
            "firing");

    /**
     * Reads it.
     *
     * @throws dev.nightkeep.error.ConfigurationException naming the member that is not understood
     */
    static ScanOrder of(Map<String, Object> input) {
        Members members = new Members("the input of the scan", input).requireOnly(NAMES);
        ScanOrder order = new ScanOrder(
                members.job(),
                members.flag("database", true),
                members.flag("bucket", true),
                members.text("prefix").orElse(""),
                members.selection());
        if (!order.database() && !order.bucket()) {
            throw members.wrong("bucket", "and 'database' are both false, so there is nothing to look at");
        }
        return order;
    }
}
