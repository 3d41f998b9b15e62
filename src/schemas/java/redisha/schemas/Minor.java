package redisha.schemas;

import java.util.ArrayList;
import java.util.List;

/**
 * One minor version of Kubernetes.
 *
 * @param number 28 stands for 1.28
 * @param models the folder of the models it is read from; the same minor's, but for 1.29, which has no release of its own
 * @param without fields of these models, {@code Model.field}, that came after this minor
 */
record Minor(int number, String models, List<String> without) {
    private static final List<String> CAME_WITH_30 = List.of(
            "V1ContainerStatus.volumeMounts",
            "V1PodSecurityContext.appArmorProfile",
            "V1SecurityContext.appArmorProfile",
            "V1ServiceSpec.trafficDistribution",
            "V1VolumeMount.recursiveReadOnly");

    static final int OLDEST = 28;
    static final int NEWEST = 36;

    static List<Minor> all() {
        List<Minor> all = new ArrayList<>();
        for (int number = OLDEST; number <= NEWEST; number++) {
            all.add(number == 29 ? new Minor(29, "1.30", CAME_WITH_30) : new Minor(number, "1." + number, List.of()));
        }
        return all;
    }

    /** Whether something that came with a version such as {@code 1.34} is there. */
    boolean has(String since) {
        return number >= Integer.parseInt(since.substring("1.".length()));
    }

    @Override
    public String toString() {
        return "1." + number;
    }
}
