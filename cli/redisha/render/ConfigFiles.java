package redisha.render;

import java.util.LinkedHashMap;
import java.util.Map;
import redisha.model.Release;

/** The files that the pods of a release mount: configurations and scripts, by the key that each has in its ConfigMap. */
public final class ConfigFiles {
    /** What the other scripts read first; it stands in both ConfigMaps, for no container mounts both. */
    private static final String LIBRARY = "redisha.sh";

    private final Templates templates;

    public ConfigFiles() {
        this(new Templates());
    }

    ConfigFiles(Templates templates) {
        this.templates = templates;
    }

    /** What Redis, the watchdog and HAProxy's init container mount. */
    public Map<String, String> mainConfigMap(Release release) {
        Map<String, String> files = new LinkedHashMap<>();
        add(files, "conf/", "redis.conf", release);
        add(files, "conf/", "sentinel.conf", release);
        add(files, "scripts/", LIBRARY, release);
        add(files, "scripts/", "init.sh", release);
        if (release.redis().startGuard()) {
            add(files, "scripts/", "redis_start.sh", release);
        }
        add(files, "scripts/", "fix-split-brain.sh", release);
        add(files, "scripts/", "trigger-failover-if-master.sh", release);
        if (release.hasHaproxy()) {
            add(files, "conf/", "haproxy.cfg", release);
        }
        add(files, "scripts/", "haproxy_init.sh", release);
        return files;
    }

    /** What the probes and hooks of Redis and Sentinel run. */
    public Map<String, String> healthConfigMap(Release release) {
        return healthConfigMap(release, mainConfigMap(release));
    }

    /** @param main what the other ConfigMap holds, where the library was rendered already */
    Map<String, String> healthConfigMap(Release release, Map<String, String> main) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(LIBRARY, main.get(LIBRARY));
        add(files, "scripts/", "redis_liveness.sh", release);
        add(files, "scripts/", "redis_readiness.sh", release);
        add(files, "scripts/", "sentinel_liveness.sh", release);
        add(files, "scripts/", "sentinel_readiness.sh", release);
        add(files, "scripts/", "sentinel_prestop.sh", release);
        if (release.sentinelStartsByScript()) {
            add(files, "scripts/", "sentinel_start.sh", release);
        }
        return files;
    }

    /** What the test pod runs; it mounts nothing of a ConfigMap, so the script stands by itself. */
    public String serviceTest(Release release) {
        return templates.render("scripts/service_test.sh", Map.of("release", release));
    }

    private void add(Map<String, String> files, String folder, String name, Release release) {
        files.put(name, templates.render(folder + name, Map.of("release", release)));
    }
}
