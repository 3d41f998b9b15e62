package bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import redisha.command.Main;

/** Releases of 18 objects that differ in name, namespace and values; the same number gives the same bytes. */
final class Fleet {
    private static final List<String> PROFILES = List.of("recommended", "home-lab", "fast-failover");
    private static final List<String> TEAMS =
            List.of("orders", "billing", "search", "sessions", "queue", "carts", "mail");

    private Fleet() {}

    /**
     * Writes one file per release.
     *
     * @param args the folder, how many releases
     */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        for (int number = 0; number < Integer.parseInt(args[1]); number++) {
            Files.write(folder.resolve(String.format("release-%04d.yaml", number)), release(number));
        }
    }

    private static byte[] release(int number) {
        String team = TEAMS.get(number % TEAMS.size());
        List<String> args =
                new ArrayList<>(List.of("render", team + "-cache-" + number, "-n", team + "-" + number / 20));
        args.addAll(List.of("--profile", PROFILES.get(number % PROFILES.size())));
        set(args, "networkPolicy.enabled=true");
        set(args, "redis.masterGroupName=" + team + number);
        set(args, "redis.config.maxmemory=" + (1 + number % 4) * 100 + "mb");
        set(args, "redis.resources.limits.memory=" + (1 + number % 4) * 150 + "Mi");
        set(args, "redis.port=" + (6379 + number % 3));
        set(args, "persistentVolume.size=" + (1 + number % 9) + "Gi");
        set(args, "auth=" + (number % 2 == 0));
        set(args, "existingSecret=" + team + "-redis");
        set(args, "exporter.enabled=" + (number % 5 == 0));
        set(args, "sentinel.config.failover-timeout=" + (60 + number % 7 * 20) * 1000);
        ByteArrayOutputStream manifests = new ByteArrayOutputStream();
        ByteArrayOutputStream complaints = new ByteArrayOutputStream();
        int exitCode = Main.run(
                InputStream.nullInputStream(),
                new PrintStream(manifests, true),
                new PrintStream(complaints, true),
                args.toArray(String[]::new));
        if (exitCode != 0) {
            throw new IllegalStateException(args + ": " + complaints);
        }
        return manifests.toByteArray();
    }

    private static void set(List<String> args, String value) {
        args.addAll(List.of("--set", value));
    }
}
