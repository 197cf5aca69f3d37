package dev.nightkeep.compare;

/** Is told what became of each document. */
interface TraceVerdicts {
    /** Both sides have it, byte for byte. */
    void same(Trace before);

    /** Both sides have it, and it differs. */
    void changed(Trace before);

    /** Only the first side has it. */
    void removed(Trace before);

    /** Only the other side has it. */
    void added(Trace after);
}
