package redisha;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import redisha.yaml.JsonWriter;
import redisha.yaml.YamlWriter;

/** The same objects, written otherwise. */
enum NotationEdit implements HarmlessEdit {
    COMMENTS {
        @Override
        String written(String yaml, Random random) {
            return YamlLines.edit(yaml, line -> switch (random.nextInt(6)) {
                case 0 -> " ".repeat(random.nextInt(9)) + "# " + line.strip() + "\n" + line;
                case 1 -> line + "  # was: '" + random.nextInt(9) + "\"";
                default -> line;
            });
        }
    },
    BLANK_LINES_AND_TRAILING_BLANKS {
        @Override
        String written(String yaml, Random random) {
            return YamlLines.edit(yaml, line -> switch (random.nextInt(4)) {
                case 0 -> "\n" + line;
                case 1 -> line + "   ";
                default -> line;
            });
        }
    },
    WINDOWS_LINE_ENDS {
        @Override
        String written(String yaml, Random random) {
            return yaml.replace("\n", "\r\n");
        }
    },
    BYTE_ORDER_MARK {
        @Override
        String written(String yaml, Random random) {
            return '\ufeff' + yaml;
        }
    },
    UTF_16_AS_POWERSHELL_WRITES_IT {
        @Override
        String written(String yaml, Random random) {
            return '\ufeff' + yaml.replace("\n", "\r\n");
        }

        @Override
        Charset charset() {
            return UTF_16LE;
        }
    },
    EMPTY_DOCUMENTS_AND_DOCUMENT_ENDS {
        @Override
        String written(String yaml, Random random) {
            List<String> marks =
                    List.of("---\n", "---\n---\n", "...\n---\n", "---\n# nothing here\n---\n", "--- # next\n");
            return documents(yaml)
                    .map(YamlWriter::write)
                    .map(text -> marks.get(random.nextInt(marks.size())) + text)
                    .collect(Collectors.joining("", "# rendered\n---\n", "---\n"));
        }
    },
    FLOW_BLOCK_AND_QUOTES {
        @Override
        String written(String yaml, Random random) {
            return documents(yaml)
                    .map(document -> RandomYaml.write(document, random))
                    .collect(Collectors.joining("---\n"));
        }
    },
    ANOTHER_WRITER {
        @Override
        String written(String yaml, Random random) {
            DumperOptions options = new DumperOptions();
            options.setDefaultFlowStyle(pick(DumperOptions.FlowStyle.values(), random));
            options.setDefaultScalarStyle(pick(STYLES, random));
            options.setWidth(40 + random.nextInt(100));
            options.setIndent(2 + random.nextInt(5));
            return new Yaml(options).dumpAll(documents(yaml).iterator());
        }

        /** All but FOLDED, in which it loses line ends. */
        private static final DumperOptions.ScalarStyle[] STYLES = {
            DumperOptions.ScalarStyle.PLAIN,
            DumperOptions.ScalarStyle.LITERAL,
            DumperOptions.ScalarStyle.SINGLE_QUOTED,
            DumperOptions.ScalarStyle.DOUBLE_QUOTED
        };

        private <T> T pick(T[] choices, Random random) {
            return choices[random.nextInt(choices.length)];
        }
    },
    ANCHORS_AND_ALIASES {
        @Override
        String written(String yaml, Random random) {
            DumperOptions options = new DumperOptions();
            options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
            return documents(yaml)
                    .map(document -> new Yaml(options).dump(shared(document, new HashMap<>())))
                    .collect(Collectors.joining("---\n"));
        }

        private Object shared(Object tree, Map<Object, Object> seen) {
            if (tree instanceof Map<?, ?> map) {
                Map<Object, Object> copy = new LinkedHashMap<>();
                map.forEach((key, value) -> copy.put(key, shared(value, seen)));
                return seen.computeIfAbsent(copy, key -> copy);
            }
            if (tree instanceof List<?> list) {
                List<Object> copy = new ArrayList<>();
                list.forEach(item -> copy.add(shared(item, seen)));
                return seen.computeIfAbsent(copy, key -> copy);
            }
            return tree;
        }
    },
    JSON_DOCUMENTS {
        @Override
        String written(String yaml, Random random) {
            return documents(yaml)
                    .map(document ->
                            random.nextBoolean() ? JsonWriter.write(document) : JsonWriter.compact(document) + "\n")
                    .collect(Collectors.joining("---\n"));
        }
    },
    JSON_LIST {
        @Override
        String written(String yaml, Random random) {
            return JsonWriter.write(list(documents(yaml).toList()));
        }
    },
    LISTS_AROUND_SOME {
        @Override
        String written(String yaml, Random random) {
            List<Map<String, Object>> all = Manifests.parse(yaml).objects();
            int cut = random.nextInt(all.size());
            return YamlWriter.write(list(all.subList(0, cut)))
                    + "---\n"
                    + all.subList(cut, all.size()).stream()
                            .map(YamlWriter::write)
                            .collect(Collectors.joining("---\n"));
        }
    };

    abstract String written(String yaml, Random random);

    Charset charset() {
        return UTF_8;
    }

    @Override
    public byte[] of(String yaml, Random random) {
        return written(yaml, random).getBytes(charset());
    }

    private static Stream<Map<String, Object>> documents(String yaml) {
        return Manifests.parse(yaml).objects().stream();
    }

    private static Map<String, Object> list(List<Map<String, Object>> items) {
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("apiVersion", "v1");
        list.put("kind", "List");
        list.put("metadata", Map.of("resourceVersion", ""));
        list.put("items", items);
        return list;
    }
}
