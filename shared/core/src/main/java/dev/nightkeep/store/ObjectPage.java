package dev.nightkeep.store;

import java.util.List;
import java.util.Optional;

/**
 * One page of a listing.
 *
 * @param objects objects in key order
 * @param folders with a delimiter: the distinct prefixes up to and including the next {@code /}, in order
 * @param next    where the next page starts, empty on the last page
 */
public record ObjectPage(List<StoredObject> objects, List<String> folders, Optional<String> next) {
    public ObjectPage {
        objects = List.copyOf(objects);
        folders = List.copyOf(folders);
    }
}
