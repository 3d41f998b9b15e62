package redisha.advice;

import redisha.schedule.Role;

/** The pods that have values of their own. */
enum Part {
    REDIS("", Role.REDIS, "Redis pods"),
    PROXY("haproxy.", Role.PROXY, "HAProxy pods");

    private final String prefix;
    private final Role role;
    private final String pods;

    Part(String prefix, Role role, String pods) {
        this.prefix = prefix;
        this.role = role;
        this.pods = pods;
    }

    /** The dotted key of one of its values. */
    String key(String name) {
        return prefix + name;
    }

    Role role() {
        return role;
    }

    /** What to call them. */
    String pods() {
        return pods;
    }
}
