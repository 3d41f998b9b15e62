package redisha.schedule;

import java.util.List;
import java.util.Objects;

/**
 * A ResourceQuota.
 *
 * @param scopes empty when it counts every pod of its namespace
 * @param hard the limits by the quota's own names, {@code requests.cpu}, {@code pods}, {@code count/pods}
 * @param used what is taken, by the same names
 */
public record Quota(String namespace, String name, List<String> scopes, Resources hard, Resources used) {

    public Quota {
        Objects.requireNonNull(namespace, "namespace");
        Objects.requireNonNull(name, "name");
        scopes = List.copyOf(scopes);
        Objects.requireNonNull(hard, "hard");
        Objects.requireNonNull(used, "used");
    }
}
