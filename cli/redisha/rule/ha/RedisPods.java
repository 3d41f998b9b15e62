package redisha.rule.ha;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import redisha.manifest.Manifest;
import redisha.manifest.Spot;
import redisha.rule.Selector;
import redisha.rule.Workload;

/**
 * A StatefulSet whose pods run Redis and Sentinel.
 *
 * @param workload the StatefulSet
 * @param redis the container of Redis
 * @param sentinel the container of Sentinel
 * @param texts the files of its ConfigMaps, as far as they are in the input
 * @param services the Services that select at least one of its pods
 * @param budgets the PodDisruptionBudgets that select its pods
 * @param redisConf what Redis is told
 * @param sentinelConf what Sentinel is told
 * @param scripts what its pods can run
 */
record RedisPods(
        Workload workload,
        Spot redis,
        Spot sentinel,
        List<ConfigText> texts,
        List<Manifest> services,
        List<Manifest> budgets,
        Directives redisConf,
        Directives sentinelConf,
        Scripts scripts) {
    private static final Pattern RUNS_SENTINEL = Pattern.compile(
            "(^|[\\s/;&|])(redis|valkey)-sentinel(\\s|$)|(redis|valkey)-server\\b.*--sentinel", Pattern.MULTILINE);
    private static final Pattern RUNS_REDIS =
            Pattern.compile("(^|[\\s/;&|])(redis|valkey)-server(\\s|$)", Pattern.MULTILINE);

    static Optional<RedisPods> of(
            Workload workload, List<ConfigText> texts, List<Manifest> services, List<Manifest> budgets) {
        if (!workload.isStatefulSet() || workload.replicas() == 0) {
            return Optional.empty();
        }
        Scripts scripts = Scripts.of(texts);
        List<Spot> containers = Stream.concat(workload.containers().stream(), workload.sidecars().stream())
                .toList();
        Optional<Spot> sentinel = first(containers, each -> runs(RUNS_SENTINEL, each, scripts))
                .or(() -> first(containers, each -> hasPort(each, 26379, "sentinel")));
        Optional<Spot> redis = first(
                        containers, each -> !each.equals(sentinel.orElse(null)) && runs(RUNS_REDIS, each, scripts))
                .or(() ->
                        first(containers, each -> !each.equals(sentinel.orElse(null)) && hasPort(each, 6379, "redis")));
        if (sentinel.isEmpty() || redis.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new RedisPods(
                workload,
                redis.get(),
                sentinel.get(),
                texts,
                services,
                budgets,
                Directives.of(texts.stream().filter(ConfigText::isRedisConfig).toList(), commandLine(redis.get())),
                Directives.of(
                        texts.stream().filter(ConfigText::isSentinelConfig).toList(), List.of()),
                scripts));
    }

    RedisPods {
        texts = List.copyOf(texts);
        services = List.copyOf(services);
        budgets = List.copyOf(budgets);
    }

    int replicas() {
        return workload.replicas();
    }

    /** Where {@code spec.replicas} stands. */
    Spot replicasSpot() {
        return workload.manifest().spot().at("spec", "replicas");
    }

    /** The smallest number of Sentinels that is more than half of them. */
    int majority() {
        return replicas() / 2 + 1;
    }

    /** The words that a container is started with. */
    static List<Spot> commandLine(Spot container) {
        return Stream.concat(container.at("command").items().stream(), container.at("args").items().stream())
                .toList();
    }

    /** The lines {@code sentinel monitor}, in sentinel.conf and in what scripts write. */
    List<Directive> monitors() {
        List<Directive> monitors =
                new ArrayList<>(sentinelConf.named("sentinel monitor").toList());
        monitors.addAll(scripts.monitors());
        return monitors;
    }

    /** The lines {@code sentinel NAME GROUP NUMBER}, in sentinel.conf and in what scripts write. */
    List<Directive> settings(String name) {
        List<Directive> settings =
                new ArrayList<>(sentinelConf.named("sentinel " + name).toList());
        settings.addAll(scripts.settings(name));
        return settings;
    }

    /** The groups that Sentinel watches; without a line {@code sentinel monitor}, the first group of sentinel.conf. */
    Set<String> groups() {
        Set<String> groups = groups(monitors().stream());
        return groups.isEmpty()
                ? groups(
                        sentinelConf.all().stream().filter(Directive::isOfGroup).limit(1))
                : groups;
    }

    /** Where Sentinel is told of a group. */
    Spot groupSpot(String group) {
        return Stream.concat(monitors().stream(), sentinelConf.all().stream().filter(Directive::isOfGroup))
                .filter(line -> line.argument(0).equals(group))
                .map(Directive::spot)
                .findFirst()
                .orElse(sentinel);
    }

    private static Set<String> groups(Stream<Directive> lines) {
        return lines.map(line -> line.argument(0))
                .filter(group -> !group.isEmpty() && !group.contains("$"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The files of a kind, such as the haproxy.cfg that the chart keeps in the same ConfigMap. */
    Stream<ConfigText> texts(Predicate<ConfigText> kind) {
        return texts.stream().filter(kind);
    }

    /** The Services that lead to a single pod, by the pod's number. */
    Map<Integer, List<Manifest>> announceServices() {
        Map<Integer, List<Manifest>> byIndex = new LinkedHashMap<>();
        List<Map<String, String>> pods = workload.pods();
        for (Manifest service : services) {
            Selector selector = Selector.ofLabels(service.spot().at("spec", "selector"));
            if (isOfOnePod(selector)) {
                for (int index = 0; index < pods.size(); index++) {
                    if (selector.matches(pods.get(index))) {
                        byIndex.computeIfAbsent(index, key -> new ArrayList<>()).add(service);
                    }
                }
            }
        }
        return byIndex;
    }

    /** The number at the end of the pod's name that a Service is named for: {@code cache-announce-2}. */
    static OptionalInt lastNumber(String name) {
        String digits = name.substring(name.lastIndexOf('-') + 1);
        return digits.matches("\\d{1,4}") ? OptionalInt.of(Integer.parseInt(digits)) : OptionalInt.empty();
    }

    /** What a hook runs; empty when there is no hook that runs a command. */
    List<Script> hook(Spot container, String hook) {
        return scripts.run(container.at("lifecycle", hook, "exec", "command").items());
    }

    /** What a container runs. */
    List<Script> runBy(Spot container) {
        return scripts.run(commandLine(container));
    }

    private static boolean isOfOnePod(Selector selector) {
        return selector.labels().containsKey("statefulset.kubernetes.io/pod-name")
                || selector.labels().containsKey("apps.kubernetes.io/pod-index");
    }

    private static Optional<Spot> first(List<Spot> containers, Predicate<Spot> wanted) {
        return containers.stream().filter(wanted).findFirst();
    }

    /** Its command line as a whole runs the program, or a script that it names does. */
    private static boolean runs(Pattern program, Spot container, Scripts scripts) {
        List<Spot> commandLine = commandLine(container);
        String words = commandLine.stream().map(Spot::textOrEmpty).collect(Collectors.joining(" "));
        return program.matcher(words).find()
                || scripts.run(commandLine).stream()
                        .anyMatch(script -> script.hasLine("-sentinel", program) || script.hasLine("-server", program));
    }

    private static boolean hasPort(Spot container, long number, String name) {
        return container.at("ports").items().stream()
                .anyMatch(port -> port.at("containerPort").integer().orElse(0) == number
                        || port.at("name").textOrEmpty().startsWith(name));
    }
}
