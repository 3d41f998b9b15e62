package redisha.rule;

import java.util.List;
import java.util.OptionalLong;
import redisha.manifest.Spot;

/**
 * A port that a container declares.
 *
 * @param container the container
 * @param spot the entry of its {@code ports}
 */
public record ContainerPort(Spot container, Spot spot) {

    static List<ContainerPort> of(Spot container) {
        return container.at("ports").items().stream()
                .map(port -> new ContainerPort(container, port))
                .toList();
    }

    /** Empty when the port has none. */
    public String name() {
        return spot.at("name").textOrEmpty();
    }

    public OptionalLong number() {
        return spot.at("containerPort").integer();
    }

    /** {@code TCP} when none is given. */
    public String protocol() {
        return spot.at("protocol").text().filter(text -> !text.isEmpty()).orElse("TCP");
    }
}
