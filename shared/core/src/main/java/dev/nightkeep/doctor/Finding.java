package dev.nightkeep.doctor;

/**
 * What one check found.
 *
 * @param check    in a few words
 * @param seen     what is there
 * @param whatToDo empty where all is well
 */
public record Finding(String check, Grade grade, String seen, String whatToDo) {
    static Finding ok(String check, String seen) {
        return new Finding(check, Grade.OK, seen, "");
    }

    static Finding warning(String check, String seen, String whatToDo) {
        return new Finding(check, Grade.WARNING, seen, whatToDo);
    }

    static Finding failed(String check, String seen, String whatToDo) {
        return new Finding(check, Grade.FAILED, seen, whatToDo);
    }

    /** Well where it holds, failed where it does not. */
    static Finding of(String check, boolean holds, String well, String seen, String whatToDo) {
        return holds ? ok(check, well) : failed(check, seen, whatToDo);
    }
}
