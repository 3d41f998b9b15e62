package redisha.drill.release;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import redisha.finding.UserError;
import redisha.manifest.Spot;

/** Reads the containers of a pod; those that nothing on this machine can stand in for are left out and told. */
final class ContainerReader {
    private final EnvReader env;
    private final Notes notes;

    ContainerReader(EnvReader env, Notes notes) {
        this.env = env;
        this.notes = notes;
    }

    Optional<Container> read(Spot container) {
        String image = container.at("image").textOrEmpty();
        List<String> command = ActionReader.words(container.at("command"));
        Optional<Image> standIn = Image.of(image, command);
        if (standIn.isEmpty()) {
            notes.add("Container " + name(container) + " is left out: nothing here stands in for its image " + image
                    + ".");
        }
        return standIn.map(here -> container(container, here, command));
    }

    /** Init containers that prepare a node or its folders have nothing to do here. */
    Optional<Container> readInit(Spot container) {
        Spot security = container.at("securityContext");
        boolean ofNode = security.at("privileged").isTrue()
                || security.at("runAsUser").integer().orElse(1) == 0;
        if (ofNode) {
            notes.add("Init container " + name(container) + " is left out: it works on the node, as root.");
            return Optional.empty();
        }
        return read(container);
    }

    private static String name(Spot container) {
        return container.at("name").textOrEmpty();
    }

    private Container container(Spot container, Image image, List<String> command) {
        List<String> words = image.run(command, ActionReader.words(container.at("args")));
        if (words.isEmpty()) {
            throw new UserError(
                    container.where(),
                    container + ": what its image runs is not known",
                    "Give the container a command.");
        }
        Map<String, Integer> ports = ports(container);
        ActionReader actions = new ActionReader(ports);
        return new Container(
                name(container),
                words,
                container.at("workingDir").text().orElse(image.workingDirectory()),
                env.read(container),
                container.at("volumeMounts").items().stream()
                        .map(ContainerReader::mount)
                        .toList(),
                ports,
                actions.probes(container),
                actions.hooks(container),
                image.stopSignal());
    }

    private static Map<String, Integer> ports(Spot container) {
        Map<String, Integer> ports = new LinkedHashMap<>();
        for (Spot port : container.at("ports").items()) {
            String number = port.at("containerPort").written();
            ports.put(port.at("name").text().orElse(number), ActionReader.number(port.at("containerPort"), 0));
        }
        return ports;
    }

    private static Container.Mount mount(Spot mount) {
        return new Container.Mount(
                mount.at("name").textOrEmpty(),
                mount.at("mountPath").textOrEmpty(),
                mount.at("subPath").textOrEmpty(),
                mount.at("readOnly").isTrue());
    }
}
