package redisha.drill.release;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a volume of a pod template holds. */
public sealed interface Volume {

    /**
     * The keys of ConfigMaps and Secrets.
     *
     * @param files content by path below the mount
     * @param mode of each file, {@code 0644}
     */
    record Files(Map<String, byte[]> files, int mode) implements Volume {
        public Files {
            files = new LinkedHashMap<>(files);
        }
    }

    /** A disk that outlives the pod; each pod of the workload has its own. */
    record Claim() implements Volume {}

    /** A folder that goes with the pod. */
    record Empty() implements Volume {}
}
