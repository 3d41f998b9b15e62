package redisha.rule.ha;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import redisha.manifest.Spot;
import redisha.rule.Workload;

/**
 * A workload whose pods run HAProxy in front of Redis.
 *
 * @param workload the Deployment, or whatever makes the pods
 * @param container the container of HAProxy
 * @param config its haproxy.cfg
 * @param scripts what its pods can run
 * @param release the Redis behind it, when that is in the input
 */
record HaproxyPods(
        Workload workload, Spot container, HaproxyConfig config, Scripts scripts, Optional<RedisPods> release) {

    static Optional<HaproxyPods> of(Workload workload, List<ConfigText> texts, Releases releases) {
        Optional<Spot> container =
                workload.containers().stream().filter(HaproxyPods::isHaproxy).findFirst();
        Optional<HaproxyConfig> config =
                texts.stream().filter(ConfigText::isHaproxyConfig).findFirst().map(HaproxyConfig::of);
        if (container.isEmpty() || config.isEmpty()) {
            return Optional.empty();
        }
        Optional<RedisPods> release = releases(workload, config.get(), releases).findFirst();
        if (release.isEmpty() && !config.get().speaksRedis()) {
            return Optional.empty();
        }
        return Optional.of(new HaproxyPods(workload, container.get(), config.get(), Scripts.of(texts), release));
    }

    private static boolean isHaproxy(Spot container) {
        return container.at("image").textOrEmpty().contains("haproxy")
                || RedisPods.commandLine(container).stream()
                        .anyMatch(word -> word.textOrEmpty().contains("haproxy"));
    }

    private static Stream<RedisPods> releases(Workload workload, HaproxyConfig config, Releases releases) {
        String namespace = workload.manifest().namespace();
        return Stream.concat(
                config.servers()
                        .flatMap(server ->
                                releases.atService(namespace, server.host().split("\\.")[0]).stream()),
                Releases.configMapNames(workload).stream().flatMap(name -> releases.reading(namespace, name).stream()));
    }
}
