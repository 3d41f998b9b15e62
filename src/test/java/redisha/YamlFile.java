package redisha;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import redisha.yaml.YamlReader;

/** Files of the repository that tell other tools about redisha. */
final class YamlFile {

    private YamlFile() {}

    static Object read(String path) {
        try {
            return YamlReader.read(path, Files.readAllBytes(Path.of(path)))
                    .get(0)
                    .plain();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, Object> map(Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        ((Map<?, ?>) value).forEach((key, each) -> map.put((String) key, each));
        return map;
    }

    static List<Map<String, Object>> maps(Object value) {
        return ((List<?>) value).stream().map(YamlFile::map).toList();
    }
}
