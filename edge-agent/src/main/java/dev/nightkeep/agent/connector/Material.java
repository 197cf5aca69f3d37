package dev.nightkeep.agent.connector;

import dev.nightkeep.files.HostFile;
import dev.nightkeep.namespace.NamespaceSelection;
import dev.nightkeep.source.DocumentSource;
import java.util.List;

/**
 * What is to be kept.
 *
 * @param source     of documents; closed by whoever made it
 * @param files      what is kept beside them
 * @param allowEmpty whether having no document is success
 */
public record Material(DocumentSource source, NamespaceSelection selection, List<HostFile> files, boolean allowEmpty) {
    public Material {
        files = List.copyOf(files);
    }

    /**
     * Files alone.
     *
     * @param origin what they are from, for people and for the manifest
     */
    public static Material ofFiles(String origin, List<HostFile> files) {
        return new Material(new NoDocuments(origin), NamespaceSelection.everything(), files, true);
    }
}
