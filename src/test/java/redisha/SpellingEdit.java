package redisha;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** The same value in other words. */
enum SpellingEdit implements HarmlessEdit.OfObjects {
    QUANTITIES_IN_OTHER_UNITS {
        @Override
        public void edit(Manifests manifests, Random random) {
            Stream.of("requests", "limits")
                    .flatMap(key -> HarmlessEdit.under(manifests, key).stream())
                    .forEach(amounts -> amounts.replaceAll((name, amount) -> other(amount, random)));
        }

        private Object other(Object amount, Random random) {
            String text = amount.toString();
            long number = text.matches("[0-9]+[a-zA-Z]*") ? Long.parseLong(text.replaceAll("[a-zA-Z]", "")) : 0;
            return switch (text.replaceAll("[0-9]", "")) {
                case "m" -> random.nextBoolean() ? number / 1000.0 : number * 1_000_000 + "n";
                case "Gi" -> random.nextBoolean() ? number * 1024 + "Mi" : String.valueOf(number << 30);
                case "Mi" -> random.nextBoolean() ? number * 1024 + "Ki" : (Object) (number << 20);
                default -> amount;
            };
        }
    },
    SELECTORS_AS_EXPRESSIONS {
        @Override
        public void edit(Manifests manifests, Random random) {
            for (Map<String, Object> map : HarmlessEdit.some(HarmlessEdit.maps(manifests.objects()), random)) {
                if (map.get("matchLabels") instanceof Map<?, ?> labels && !labels.isEmpty()) {
                    List<Object> expressions = new ArrayList<>();
                    labels.forEach((key, value) -> expressions.add(expression(key, value)));
                    map.remove("matchLabels");
                    map.put("matchExpressions", expressions);
                }
            }
        }

        private Map<String, Object> expression(Object key, Object value) {
            Map<String, Object> expression = new LinkedHashMap<>();
            expression.put("key", key);
            expression.put("operator", "In");
            expression.put("values", new ArrayList<>(List.of(value)));
            return expression;
        }
    },
    PORTS_BY_NUMBER {
        @Override
        public void edit(Manifests manifests, Random random) {
            Map<String, Set<Object>> numbers = new HashMap<>();
            for (Map<String, Object> port : HarmlessEdit.under(manifests, "ports")) {
                numbers.computeIfAbsent((String) port.get("name"), name -> new HashSet<>())
                        .add(port.get("containerPort"));
            }
            numbers.values().forEach(each -> each.remove(null));
            for (Map<String, Object> map : HarmlessEdit.maps(manifests.objects())) {
                for (String key : List.of("targetPort", "port")) {
                    Set<Object> same = numbers.getOrDefault(String.valueOf(map.get(key)), Set.of());
                    if (same.size() == 1 && !map.containsKey("interval")) {
                        map.put(key, same.iterator().next());
                    }
                }
            }
        }
    },
    SECRETS_AS_PLAIN_TEXT {
        @Override
        public void edit(Manifests manifests, Random random) {
            for (Map<String, Object> secret : manifests.all("Secret")) {
                if (secret.remove("data") instanceof Map<?, ?> data) {
                    Map<String, Object> texts = new LinkedHashMap<>();
                    data.forEach((key, value) -> texts.put(
                            (String) key, new String(Base64.getDecoder().decode((String) value), UTF_8)));
                    secret.put("stringData", texts);
                }
            }
        }
    },
    COMMAND_AND_ARGUMENTS_IN_ONE_LIST {
        @Override
        public void edit(Manifests manifests, Random random) {
            for (Map<String, Object> container : HarmlessEdit.under(manifests, "containers", "initContainers")) {
                if (container.get("command") instanceof List<?> command
                        && container.get("args") instanceof List<?> more) {
                    List<Object> words = new ArrayList<>(command);
                    words.addAll(more);
                    container.put("command", words);
                    container.remove("args");
                }
            }
        }
    },
    SHELL_BY_ITS_PATH {
        @Override
        public void edit(Manifests manifests, Random random) {
            for (Map<String, Object> map : HarmlessEdit.maps(manifests.objects())) {
                if (map.get("command") instanceof List<?> command
                        && command.get(0).equals("sh")) {
                    List<Object> words = new ArrayList<>(command);
                    words.set(0, "/bin/sh");
                    map.put("command", words);
                }
            }
        }
    },
    SCRIPTS_RUN_THROUGH_A_SHELL_WITH_EXEC {
        @Override
        public void edit(Manifests manifests, Random random) {
            for (Map<String, Object> map : HarmlessEdit.maps(manifests.objects())) {
                if (map.get("command") instanceof List<?> command
                        && command.size() == 2
                        && command.get(1).toString().endsWith(".sh")) {
                    map.put("command", List.of("sh", "-c", "exec sh " + command.get(1)));
                }
            }
        }
    },
    IMAGES_FROM_A_MIRROR {
        @Override
        public void edit(Manifests manifests, Random random) {
            String mirror =
                    List.of("registry.example:5000/", "mirror.example/a/b/").get(random.nextInt(2));
            String digest = random.nextBoolean() ? "@sha256:" + "0123456789abcdef".repeat(4) : "";
            for (Map<String, Object> container : HarmlessEdit.under(manifests, "containers", "initContainers")) {
                String image = container.get("image").toString();
                container.put("image", mirror + image.substring(image.indexOf('/') + 1) + digest);
            }
        }
    },
    VOLUMES_BY_OTHER_NAMES {
        @Override
        public void edit(Manifests manifests, Random random) {
            for (Map<String, Object> spec : HarmlessEdit.podSpecs(manifests)) {
                for (Object each : spec.get("volumes") instanceof List<?> volumes ? volumes : List.of()) {
                    Map<String, Object> volume = Paths.cast(each);
                    Object old = volume.get("name");
                    volume.put("name", "v-" + old);
                    HarmlessEdit.maps(spec).stream()
                            .filter(map -> map.containsKey("mountPath") && old.equals(map.get("name")))
                            .forEach(mount -> mount.put("name", "v-" + old));
                }
            }
        }
    };
}
