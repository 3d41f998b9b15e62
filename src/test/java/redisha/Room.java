package redisha;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The map of the house: each package under {@code redisha}, the rooms it may import and the third-party libraries it is
 * the door to. A room may be on the map before it is built.
 */
enum Room {
    FINDING("", ""),
    QUANTITY("", ""),
    YAML("finding", "org.yaml.snakeyaml.. com.fasterxml.jackson.core.."),
    EXPRESSION("finding", ""),
    VALUES("finding yaml", ""),
    MODEL("finding values expression yaml", ""),
    MANIFEST("finding yaml", ""),
    RENDER("finding model manifest yaml", "gg.jte.."),
    CHART("finding yaml values expression model manifest render", "org.apache.commons.compress.."),
    SCHEMA(
            "finding yaml manifest",
            "com.networknt.schema.. com.fasterxml.jackson.databind.. com.fasterxml.jackson.core.."),
    RULE("finding yaml manifest quantity", ""),
    IGNORE("finding yaml manifest", ""),
    SCHEDULE("finding manifest quantity", ""),
    CLUSTER("finding yaml schedule", "io.fabric8.kubernetes.. com.fasterxml.jackson.core.. javax.net.ssl.."),
    DRILL("finding yaml manifest", "redis.clients.jedis.. javax.net.ssl.."),
    REPORT("finding schedule drill", "com.fasterxml.jackson.core.. javax.xml.stream.."),
    ADVICE("finding quantity yaml values schedule report", ""),
    COMMAND(
            "finding quantity yaml expression values model manifest render chart schema rule ignore schedule cluster drill report advice",
            "picocli..");

    private final List<String> imports;
    private final List<String> libraries;

    Room(String imports, String libraries) {
        this.imports = words(imports);
        this.libraries = words(libraries);
    }

    /** The package of the room with the packages below it, as ArchUnit's package pattern. */
    String packages() {
        return packages(toString());
    }

    /** Everything the classes of this room may use, as ArchUnit's package patterns: Java itself, and what the map says. */
    String[] mayUse() {
        Stream<String> rooms =
                Stream.concat(Stream.of(packages()), imports.stream().map(Room::packages));
        return Stream.of(Stream.of("java..", "javax.crypto.."), rooms, libraries.stream())
                .flatMap(each -> each)
                .toArray(String[]::new);
    }

    private static String packages(String room) {
        return "redisha." + room + "..";
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
    }
}
