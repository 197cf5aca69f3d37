package dev.nightkeep.local.stack;

import java.util.Objects;

/** Who may log in. Shows nothing of the password when it is printed. */
record Credentials(String user, String password) {
    Credentials {
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(password, "password");
    }

    @Override
    public String toString() {
        return "Credentials[user=%s]".formatted(user);
    }
}
