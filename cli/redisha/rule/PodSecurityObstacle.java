package redisha.rule;

import java.util.List;
import java.util.stream.Collectors;
import redisha.manifest.Spot;

/**
 * What keeps a pod from a level of the Pod Security Standards.
 *
 * @param problem {@code runAsNonRoot is not true}
 * @param places where, at least one
 */
public record PodSecurityObstacle(String problem, List<Place> places) {

    /**
     * A field of a pod.
     *
     * @param owner who has it: {@code pod}, or the name of a container, a volume, a kernel setting
     * @param spot where it stands, or would have to
     */
    public record Place(String owner, Spot spot) {
        /** A field of it, of the same owner. */
        Place at(String... keys) {
            return new Place(owner, spot.at(keys));
        }
    }

    public PodSecurityObstacle {
        places = List.copyOf(places);
    }

    /** The first place. */
    public Spot spot() {
        return places.get(0).spot();
    }

    /** {@code runAsNonRoot is not true (redis, sentinel); hostPort is given (redis)}. */
    public static String list(List<PodSecurityObstacle> obstacles) {
        return obstacles.stream().map(PodSecurityObstacle::toString).collect(Collectors.joining("; "));
    }

    /** {@code runAsNonRoot is not true (redis, sentinel)}. */
    @Override
    public String toString() {
        return problem + places.stream().map(Place::owner).distinct().collect(Collectors.joining(", ", " (", ")"));
    }
}
