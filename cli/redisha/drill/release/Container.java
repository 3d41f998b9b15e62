package redisha.drill.release;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A container of a pod template.
 *
 * @param command with what its image would bring filled in, references to variables not yet replaced
 * @param workingDirectory empty for that of the image, where it is not known
 * @param mounts in the order of the manifest
 * @param ports by name
 * @param stopSignal what its main process is told to end by
 */
public record Container(
        String name,
        List<String> command,
        String workingDirectory,
        List<Env> environment,
        List<Mount> mounts,
        Map<String, Integer> ports,
        Probes probes,
        Hooks hooks,
        StopSignal stopSignal) {

    public Container {
        if (command.isEmpty()) {
            throw new IllegalArgumentException("container " + name + " runs nothing");
        }
        command = List.copyOf(command);
        environment = List.copyOf(environment);
        mounts = List.copyOf(mounts);
        ports = new LinkedHashMap<>(ports);
    }

    /** What an image may name as its stop signal. */
    public enum StopSignal {
        TERM,
        USR1
    }

    /** @param subPath file or folder of the volume, empty for all of it */
    public record Mount(String volume, String path, String subPath, boolean readOnly) {}

    public record Probes(Optional<Probe> startup, Optional<Probe> readiness, Optional<Probe> liveness) {
        public static final Probes NONE = new Probes(Optional.empty(), Optional.empty(), Optional.empty());
    }

    public record Hooks(Optional<Action> postStart, Optional<Action> preStop) {
        public static final Hooks NONE = new Hooks(Optional.empty(), Optional.empty());
    }
}
