package redisha.drill;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What containers have written. */
final class Logs {
    private static final String SUFFIX = ".log";

    private Logs() {}

    /**
     * All of it, by {@code POD/CONTAINER}.
     *
     * @param folder a folder for each pod, with a file for each container
     */
    static Map<String, String> read(Path folder) {
        Map<String, String> logs = new TreeMap<>();
        for (Path file : files(folder)) {
            String name = file.getFileName().toString();
            String container = name.substring(0, name.length() - SUFFIX.length());
            logs.put(file.getParent().getFileName() + "/" + container, text(file));
        }
        return logs;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder, 2)) {
            return files.filter(file -> file.toString().endsWith(SUFFIX)).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
