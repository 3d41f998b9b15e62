package redisha.schedule;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A pod, running or wanted.
 *
 * @param nodeName the node it is bound to, or that its spec names; empty for neither
 * @param labels shared between pods where they are equal; nobody changes them
 * @param claims names of the PersistentVolumeClaims it mounts, in its namespace
 */
public record Pod(
        String namespace,
        String name,
        String nodeName,
        Map<String, String> labels,
        State state,
        Needs needs,
        List<String> claims) {

    /** How far a pod is on its way out. */
    public enum State {
        ACTIVE,
        /** It has a deletion timestamp and still holds what it asked for. */
        TERMINATING,
        /** Succeeded or Failed: it holds nothing any more. */
        TERMINATED
    }

    public Pod {
        Objects.requireNonNull(namespace, "namespace");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(nodeName, "nodeName");
        Objects.requireNonNull(labels, "labels");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(needs, "needs");
        claims = List.copyOf(claims);
    }

    /** Takes part of its node. */
    public boolean holdsNode() {
        return state != State.TERMINATED && !nodeName.isEmpty();
    }

    /** The same pod, bound to a node. */
    public Pod on(String node) {
        return new Pod(namespace, name, node, labels, state, needs, claims);
    }

    /** {@code namespace/name}. */
    public String id() {
        return namespace + "/" + name;
    }
}
