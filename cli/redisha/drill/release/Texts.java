package redisha.drill.release;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redisha.manifest.Manifests;
import redisha.manifest.Spot;

/** What configurations, scripts and commands of a set of manifests say, as one text. */
final class Texts {
    private final Manifests manifests;

    Texts(Manifests manifests) {
        this.manifests = manifests;
    }

    String all() {
        return Stream.concat(configurations(), containers(manifests).map(Texts::words))
                .collect(Collectors.joining("\n"));
    }

    private Stream<String> configurations() {
        return manifests.ofKind("ConfigMap").flatMap(map -> map.spot().at("data").texts().values().stream());
    }

    static Stream<Spot> pods(Manifests manifests) {
        return manifests.ofKind("StatefulSet", "Deployment").map(each -> each.spot()
                .at("spec", "template", "spec"));
    }

    private static Stream<Spot> containers(Manifests manifests) {
        return pods(manifests).flatMap(pod -> Stream.of("initContainers", "containers")
                .flatMap(list -> pod.at(list).items().stream()));
    }

    private static String words(Spot container) {
        return Stream.of(container.at("command"), container.at("args"))
                .map(ActionReader::words)
                .flatMap(List::stream)
                .collect(Collectors.joining(" "));
    }
}
