package redisha.drill.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import redisha.finding.UserError;

/** Why a machine refuses user namespaces, as far as it tells, and how to allow them. */
final class Refusal {
    private static final List<Setting> SETTINGS = List.of(
            new Setting("user.max_user_namespaces", "0", "15000"),
            new Setting("kernel.unprivileged_userns_clone", "0", "1"),
            new Setting("kernel.apparmor_restrict_unprivileged_userns", "1", "0"));

    private static final String CONTAINER =
            """
            This is a container; start it with --security-opt seccomp=unconfined --security-opt apparmor=unconfined \
            --security-opt systempaths=unconfined (Docker), or run redisha outside.""";

    private static final String UNKNOWN =
            "Allow user namespaces to be made, mounted in and routed in, or run redisha where they are allowed.";

    private final Path root;

    /** A kernel setting that refuses at one value and allows at another. */
    private record Setting(String name, String refusing, String allowing) {
        boolean refuses(Path root) {
            return content(root.resolve("proc/sys").resolve(name.replace('.', '/')))
                    .equals(refusing);
        }

        String wayOut() {
            return "Allow it with: sudo sysctl -w %s=%s (it is %s).".formatted(name, allowing, refusing);
        }
    }

    /**
     * @param root of the file system, a folder when tested
     */
    Refusal(Path root) {
        this.root = root;
    }

    /**
     * @param said what the program said that was refused
     */
    UserError explained(String said) {
        List<String> ways = new ArrayList<>();
        SETTINGS.stream()
                .filter(setting -> setting.refuses(root))
                .map(Setting::wayOut)
                .forEach(ways::add);
        if (inContainer()) {
            ways.add(CONTAINER);
        }
        if (ways.isEmpty()) {
            ways.add(UNKNOWN);
        }
        return new UserError(
                "this machine does not let the drill make its namespaces: "
                        + said.strip().replaceAll("\\R\\s*", "; "),
                String.join(" ", ways));
    }

    private boolean inContainer() {
        return Stream.of(".dockerenv", "run/.containerenv", "var/run/secrets/kubernetes.io")
                .anyMatch(trace -> Files.exists(root.resolve(trace)));
    }

    private static String content(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            return "";
        }
    }
}
