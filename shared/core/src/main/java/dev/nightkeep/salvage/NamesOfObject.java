package dev.nightkeep.salvage;

import java.util.HashSet;
import java.util.Set;

/** The names of one object, to find one that comes twice. Small objects need no set. For one thread. */
final class NamesOfObject {
    private static final int FEW = 16;

    private final String[] few = new String[FEW];
    private final Set<String> many = new HashSet<>();
    private int count;

    void clear() {
        count = 0;
        if (!many.isEmpty()) {
            many.clear();
        }
    }

    /** Whether the name is a new one. */
    boolean add(String name) {
        if (count < FEW) {
            return isNotAmongFew(name, count) && remember(name);
        }
        count++;
        return isNotAmongFew(name, FEW) && many.add(name);
    }

    private boolean remember(String name) {
        few[count++] = name;
        return true;
    }

    private boolean isNotAmongFew(String name, int used) {
        for (int i = 0; i < used; i++) {
            if (few[i].hashCode() == name.hashCode() && few[i].equals(name)) {
                return false;
            }
        }
        return true;
    }
}
