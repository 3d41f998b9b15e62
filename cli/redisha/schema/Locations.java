package redisha.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import redisha.finding.UserError;
import redisha.yaml.Tree;

/** What {@code --schema-location} names: a folder, a file, a template, or {@code default} for the schemas of redisha. */
final class Locations {

    /** How the files of a folder may be called: in kubeconform's way, in that of the CRDs catalog, both flat as well. */
    private static final List<String> LAYOUTS = List.of(
            "{{.NormalizedKubernetesVersion}}-standalone{{.StrictSuffix}}/{{.ResourceKind}}{{.KindSuffix}}.json",
            "master-standalone{{.StrictSuffix}}/{{.ResourceKind}}{{.KindSuffix}}.json",
            "{{.Group}}/{{.ResourceKind}}_{{.ResourceAPIVersion}}.json",
            "{{.ResourceKind}}_{{.ResourceAPIVersion}}.json",
            "{{.ResourceKind}}{{.KindSuffix}}.json",
            "{{.ResourceKind}}-{{.Group}}-{{.ResourceAPIVersion}}.json");

    private Locations() {}

    /** @throws UserError when nothing can be read there */
    static Location of(String given) {
        if (given.equals("default")) {
            return (manifest, minor) -> KubernetesSchemas.of(minor).find(manifest);
        }
        if (given.matches("(?i)https?:.*")) {
            throw fault(given, "redisha reads nothing from the network", "Fetch the schemas and name their folder.");
        }
        return PathTemplate.isIn(given) ? template(given) : existing(given);
    }

    private static Location template(String given) {
        Path folder = path(given, given.substring(0, given.indexOf("{{")) + "x").getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw fault(given, "there is no folder " + folder, "Correct the path.");
        }
        PathTemplate template = new PathTemplate(given);
        template.check();
        return files(given.endsWith(".json") ? List.of(template) : layouts(given), file -> true);
    }

    private static Location existing(String given) {
        Path path = path(given, given);
        if (Files.isDirectory(path)) {
            return folder(given, path);
        }
        if (!Files.exists(path)) {
            throw fault(given, "there is no such file or folder", "Correct the path.");
        }
        if (isYaml(path)) {
            Map<String, Tree.Mapping> schemas = CustomResources.read(path);
            if (schemas.isEmpty()) {
                throw fault(given, "it holds no CustomResourceDefinition with a schema", "Name the file that does.");
            }
            return custom(schemas);
        }
        if (!path.getFileName().toString().matches("[^_-]+[_-].+\\.json")) {
            throw fault(given, "its name does not say for which kind it is", "Call it certificate_v1.json, say.");
        }
        return files(layouts(Objects.toString(path.getParent(), "")), path::equals);
    }

    private static Location folder(String given, Path folder) {
        Location files = files(layouts(given), file -> true);
        Map<String, Tree.Mapping> schemas = new LinkedHashMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            all.filter(Locations::isYaml).sorted().forEach(file -> schemas.putAll(CustomResources.read(file)));
        } catch (IOException e) {
            throw fault(given, "the folder cannot be read: " + e.getMessage(), "Name one that can.");
        }
        Location custom = custom(schemas);
        return (manifest, minor) -> files.find(manifest, minor).or(() -> custom.find(manifest, minor));
    }

    private static Location custom(Map<String, Tree.Mapping> schemas) {
        return (manifest, minor) -> Optional.ofNullable(schemas.get(manifest.apiVersion() + " " + manifest.kind()))
                .map(CustomResources::check);
    }

    private static Location files(List<PathTemplate> templates, Predicate<Path> wanted) {
        return (manifest, minor) -> templates.stream()
                .flatMap(template -> template.paths(manifest, minor))
                .filter(wanted)
                .filter(Files::isRegularFile)
                .findFirst()
                .map(SchemaFile::read);
    }

    private static List<PathTemplate> layouts(String folder) {
        String prefix = folder.isEmpty() || folder.endsWith("/") ? folder : folder + "/";
        return LAYOUTS.stream().map(layout -> new PathTemplate(prefix + layout)).toList();
    }

    private static boolean isYaml(Path file) {
        return file.toString().matches("(?i).*\\.ya?ml");
    }

    private static Path path(String given, String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw fault(given, "that is no path", "Correct the path.");
        }
    }

    private static UserError fault(String given, String problem, String hint) {
        return new UserError("--schema-location " + given + ": " + problem, hint);
    }
}
