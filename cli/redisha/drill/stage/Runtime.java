package redisha.drill.stage;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * What a container runtime, a network plugin and kube-proxy do for the kubelet; its face hides namespaces, mounts and
 * routes, so that everything above it can be tested without processes.
 */
interface Runtime extends AutoCloseable {

    /**
     * Makes the network, the host name and the volumes of a pod. Volume claims are found by name and outlive the pod,
     * other volumes are empty or filled from the given files.
     */
    Sandbox sandbox(SandboxPlan plan);

    /** Names that every pod resolves, from now on: {@code redis-ha-announce-0.default.svc} and its shorter forms. */
    void names(Map<String, List<String>> addressesByName);

    /** Leads a Service's address to a sandbox, or, when null, has connections to it refused. */
    void route(String address, Sandbox sandbox);

    /** Packets between these sandboxes and all others are lost; an empty set ends it. */
    void cut(Set<Sandbox> minority);

    /** A folder for each pod by name, with a file {@code NAME.log} for each container. */
    Path logs();

    @Override
    void close();

    /**
     * A pod as the runtime sees it.
     *
     * @param name the host name
     * @param address of its own, in the stage's network
     * @param volumes by name
     */
    record SandboxPlan(String name, String address, Map<String, Volume> volumes) {}

    /** A volume: files of a ConfigMap or Secret, a claim that outlives the pod, or an empty folder. */
    sealed interface Volume {
        /** @param files path below the mount to content
         * @param mode of each file, {@code 0644} */
        record Files(Map<String, byte[]> files, int mode) implements Volume {}

        /** @param name of the claim, {@code data-redis-ha-server-0} */
        record Claim(String name) implements Volume {}

        record Empty() implements Volume {}
    }

    /** The network and the volumes of one pod. */
    interface Sandbox {
        /** Starts a container's command as process 1 of its own process namespace. Its output goes to the log. */
        Container start(ContainerPlan plan);

        /** Replaces the files of a volume, as the kubelet does when a ConfigMap changes. */
        void refill(String volume, Volume.Files files);

        /** Empties a claim. */
        void wipe(String claim);

        /** Ends all containers at once and takes the network away; claims stay. */
        void remove();
    }

    /**
     * A container as the runtime sees it.
     *
     * @param command command and arguments together, what an image would bring filled in
     * @param environment all of it but PATH
     * @param mounts in the order of the manifest
     * @param workingDirectory inside the container
     */
    record ContainerPlan(
            String name,
            List<String> command,
            Map<String, String> environment,
            List<Mount> mounts,
            String workingDirectory) {}

    /** @param subPath file or folder of the volume, empty for all of it */
    record Mount(String volume, String path, String subPath, boolean readOnly) {}

    /** A container that was started. */
    interface Container {
        /** Completes with the exit code, 128 and the signal's number for one that was killed. */
        CompletableFuture<Integer> ended();

        /** Runs a command in the container's namespaces with its environment; empty when it took too long and was killed. */
        Ran exec(List<String> command, Duration limit);

        /** Sends a signal to process 1; STOP and CONT go to every process of the container. */
        void signal(Signal signal);

        /** Where its output goes. */
        Path log();
    }

    /** What a command in a container came to; no code when it was killed for taking too long. */
    record Ran(OptionalInt code, String output) {}

    /** Signals that are sent to containers. */
    enum Signal {
        TERM,
        KILL,
        /** What the image of HAProxy names as its stop signal: the kubelet sends it instead of TERM. */
        USR1,
        STOP,
        CONT
    }
}
