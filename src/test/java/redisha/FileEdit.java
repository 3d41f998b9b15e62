package redisha;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The files in ConfigMaps, written otherwise than redisha does. */
enum FileEdit implements HarmlessEdit.OfObjects {
    COMMENTS_AND_BLANK_LINES_IN_CONFIGURATIONS(".*[.](conf|cfg)") {
        @Override
        String edit(String text, Random random) {
            return lines(text, line -> switch (random.nextInt(5)) {
                case 0 -> "  # " + pick(NOTES, random) + "\n" + line;
                case 1 -> "\n" + line;
                default -> line;
            });
        }
    },
    COMMENTS_IN_SCRIPTS(".*[.]sh") {
        @Override
        String edit(String text, Random random) {
            return Pattern.compile("(?<!\\\\)\n\n")
                    .matcher(text)
                    .replaceAll(gap -> "\n\n# " + pick(NOTES, random) + "\n\n");
        }
    },
    NO_LINE_END_AT_THE_END(".*") {
        @Override
        String edit(String text, Random random) {
            return text.stripTrailing();
        }
    },
    OTHER_BLANKS_AND_INDENTS_IN_CONFIGURATIONS(".*[.](conf|cfg)") {
        @Override
        String edit(String text, Random random) {
            return lines(
                    text,
                    line -> line.matches("(global|defaults|resolvers|listen|frontend|backend|[.#]).*")
                            ? line
                            : pick(BLANKS, random)
                                    + line.strip().replaceFirst(" ", pick(BLANKS, random))
                                    + pick(BLANKS, random));
        }
    },
    DIRECTIVES_IN_CAPITALS(".*[.]conf") {
        @Override
        String edit(String text, Random random) {
            return lines(text, line -> {
                int end = line.indexOf(' ');
                return end < 0 ? line : line.substring(0, end).toUpperCase(Locale.ROOT) + line.substring(end);
            });
        }
    },
    DIRECTIVES_IN_ANOTHER_ORDER(".*[.]conf") {
        @Override
        String edit(String text, Random random) {
            List<String> lines = text.lines()
                    .filter(line -> !line.strip().startsWith("#"))
                    .collect(Collectors.toCollection(ArrayList::new));
            Collections.shuffle(lines, random);
            return String.join("\n", lines) + "\n";
        }
    },
    VALUES_IN_QUOTES(".*[.]conf") {
        @Override
        String edit(String text, Random random) {
            return lines(
                    text,
                    line -> line.matches("\\s*#.*") ? line : line.replaceFirst("(?<=\\S)\\h+([^\"'\\s]+)$", " \"$1\""));
        }
    },
    BYTES_IN_OTHER_UNITS(".*[.]conf") {
        @Override
        String edit(String text, Random random) {
            return Pattern.compile("(?<=[ ])([0-9]+)(gb|mb)\\b").matcher(text).replaceAll(bytes -> {
                long number = Long.parseLong(bytes.group(1));
                return bytes.group(2).equals("gb") ? number * 1024 + "MB" : String.valueOf(number << 20);
            });
        }
    },
    NAMES_OF_BEFORE_REDIS_5(".*[.]conf") {
        @Override
        String edit(String text, Random random) {
            return text.replace("min-replicas-", "min-slaves-");
        }
    },
    DURATIONS_IN_OTHER_UNITS(".*[.]cfg") {
        @Override
        String edit(String text, Random random) {
            return Pattern.compile("(?<=[ ])([0-9]+)(s|h)\\b").matcher(text).replaceAll(time -> {
                long seconds = Long.parseLong(time.group(1)) * (time.group(2).equals("h") ? 3600 : 1);
                return pick(List.of(seconds * 1000 + "ms", seconds * 1000 + "", seconds + "s"), random);
            });
        }
    },
    KEYWORDS_IN_ANOTHER_ORDER(".*[.]cfg") {
        @Override
        String edit(String text, Random random) {
            return Pattern.compile("(?m)(^\\h*(timeout|hold|server|stats|option)\\h.*\n){2,}")
                    .matcher(text)
                    .replaceAll(same -> Matcher.quoteReplacement(shuffled(same.group(), random)));
        }

        private String shuffled(String text, Random random) {
            List<String> lines = new ArrayList<>(text.lines().toList());
            Collections.shuffle(lines, random);
            return String.join("\n", lines) + "\n";
        }
    },
    SECTIONS_IN_ANOTHER_ORDER(".*[.]cfg") {
        @Override
        String edit(String text, Random random) {
            List<String> sections =
                    new ArrayList<>(List.of(text.split("(?m)(?=^(?:resolvers|listen|frontend|backend) )")));
            List<String> rest = sections.subList(1, sections.size());
            rest.replaceAll(section -> section.replaceAll("(?m)^#.*\n", ""));
            Collections.shuffle(rest, random);
            return String.join("", sections);
        }
    },
    CHECKS_IN_QUOTES(".*[.]cfg") {
        @Override
        String edit(String text, Random random) {
            return lines(text, line -> {
                int start = line.indexOf("tcp-check send ");
                return start < 0
                        ? line
                        : line.substring(0, start + 15)
                                + '"'
                                + line.substring(start + 15).replace("\\ ", " ")
                                + '"';
            });
        }
    },
    CONDITIONS_BY_NAME(".*[.]cfg") {
        @Override
        String edit(String text, Random random) {
            List<String> out = new ArrayList<>();
            for (String line : text.split("\n", -1)) {
                List<String> names = new ArrayList<>();
                String indent =
                        line.substring(0, line.length() - line.stripLeading().length());
                String named = Pattern.compile("\\{ ((?:srv_is_up|nbsrv|path)[^}]*) }")
                        .matcher(line)
                        .replaceAll(test -> {
                            String name = "test_" + out.size() + "_" + names.size();
                            names.add(name);
                            out.add(indent + "acl " + name + " " + test.group(1));
                            return name;
                        });
                out.add(named);
            }
            return String.join("\n", out);
        }
    },
    DEFAULTS_OF_SERVERS_ON_EACH_SERVER(".*[.]cfg") {
        @Override
        String edit(String text, Random random) {
            StringBuilder out = new StringBuilder();
            for (String section : text.split("(?m)(?=^backend )")) {
                String own = Pattern.compile("(?m)^\\h*default-server\\h(.*)$")
                        .matcher(section)
                        .results()
                        .map(defaults -> " " + defaults.group(1))
                        .collect(Collectors.joining());
                out.append(
                        section.startsWith("backend ")
                                ? section.replaceAll("(?m)^\\h*default-server\\h.*\n", "")
                                        .replaceAll("(?m)^(\\h*server\\h.*)$", "$1" + own)
                                : section);
            }
            return out.toString();
        }
    },
    LINE_ENDS_OF_WINDOWS_IN_CONFIGURATIONS(".*[.]conf") {
        @Override
        String edit(String text, Random random) {
            return text.replace("\n", "\r\n");
        }
    };

    /** Comments with words that rules look for. */
    private static final List<String> NOTES = List.of(
            "bind 127.0.0.1",
            "sentinel monitor other 10.0.0.1 6379 1",
            "sentinel down-after-milliseconds mymaster 500",
            "never write: redis-cli -p 26379 sentinel reset '*'",
            "#!/bin/bash",
            "requirepass hunter2",
            "rename-command SENTINEL \"\"",
            "appendonly no",
            "maxmemory 64gb",
            "backend check_if_redis_is_master_7",
            "server R9 other:6379 check",
            "use_backend other if { always_true }",
            "bind :6379");

    private static final List<String> BLANKS = List.of(" ", "\t", "    ");

    private final Pattern files;

    FileEdit(String files) {
        this.files = Pattern.compile(files);
    }

    abstract String edit(String text, Random random);

    @Override
    public void edit(Manifests manifests, Random random) {
        for (Map<String, Object> map : manifests.all("ConfigMap")) {
            if (map.get("data") instanceof Map<?, ?> data) {
                Paths.cast(data)
                        .replaceAll((name, text) -> files.matcher(name).matches() ? edit((String) text, random) : text);
            }
        }
    }

    private static String lines(String text, UnaryOperator<String> change) {
        return text.lines()
                .map(line -> line.isBlank() ? line : change.apply(line))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static <T> T pick(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }
}
