package redisha.rule;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import redisha.manifest.Spot;
import redisha.rule.PodSecurityObstacle.Place;

/**
 * A control of the Pod Security Standards, after the checks in {@code k8s.io/pod-security-admission/policy}.
 *
 * @param problem what is wrong where it is broken
 * @param offenders the places that break it
 */
record PodSecurityCheck(String problem, Function<PodFields, Stream<Place>> offenders) {
    private static final Set<String> USUAL_CAPABILITIES = Set.of(
            "AUDIT_WRITE",
            "CHOWN",
            "DAC_OVERRIDE",
            "FOWNER",
            "FSETID",
            "KILL",
            "MKNOD",
            "NET_BIND_SERVICE",
            "SETFCAP",
            "SETGID",
            "SETPCAP",
            "SETUID",
            "SYS_CHROOT");

    /** Kernel settings that a pod may have, and the minor release since which it may. */
    private static final Map<String, Integer> SAFE_SYSCTLS = Map.ofEntries(
            Map.entry("kernel.shm_rmid_forced", 0),
            Map.entry("net.ipv4.ip_local_port_range", 0),
            Map.entry("net.ipv4.ip_unprivileged_port_start", 0),
            Map.entry("net.ipv4.ping_group_range", 0),
            Map.entry("net.ipv4.tcp_syncookies", 0),
            Map.entry("net.ipv4.ip_local_reserved_ports", 27),
            Map.entry("net.ipv4.tcp_fin_timeout", 29),
            Map.entry("net.ipv4.tcp_keepalive_intvl", 29),
            Map.entry("net.ipv4.tcp_keepalive_probes", 29),
            Map.entry("net.ipv4.tcp_keepalive_time", 29),
            Map.entry("net.ipv4.tcp_rmem", 32),
            Map.entry("net.ipv4.tcp_wmem", 32));

    private static final Map<String, Integer> SELINUX_TYPES =
            Map.of("", 0, "container_t", 0, "container_init_t", 0, "container_kvm_t", 0, "container_engine_t", 31);

    private static final Set<String> PLAIN_VOLUMES = Set.of(
            "configMap", "csi", "downwardAPI", "emptyDir", "ephemeral", "persistentVolumeClaim", "projected", "secret");

    private static final Set<String> PROFILES = Set.of("RuntimeDefault", "Localhost");

    static final List<PodSecurityCheck> BASELINE = List.of(
            check("hostNetwork is true", pod -> when(Spot::isTrue, pod.pod("hostNetwork"))),
            check("hostPID is true", pod -> when(Spot::isTrue, pod.pod("hostPID"))),
            check("hostIPC is true", pod -> when(Spot::isTrue, pod.pod("hostIPC"))),
            check("hostProcess is true", pod -> when(Spot::isTrue, pod.contexts("windowsOptions", "hostProcess"))),
            check("privileged is true", pod -> when(Spot::isTrue, pod.containers("securityContext", "privileged"))),
            check(
                    "capabilities.add has more than the usual ones",
                    pod -> when(added -> !USUAL_CAPABILITIES.contains(added.textOrEmpty()), added(pod))),
            check(
                    "hostPath is a volume",
                    pod -> when(volume -> volume.at("hostPath").exists(), pod.volumes())),
            check(
                    "hostPort is given",
                    pod -> when(port -> port.at("hostPort").integer().orElse(0) != 0, pod.items("ports"))),
            check("appArmorProfile is not the default or local", PodSecurityCheck::unconfinedByAppArmor),
            check(
                    "seLinuxOptions has a type of its own",
                    pod -> when(
                            type -> SELINUX_TYPES.getOrDefault(type.textOrEmpty(), Integer.MAX_VALUE) > pod.minor(),
                            pod.contexts("seLinuxOptions", "type"))),
            check(
                    "seLinuxOptions has a user",
                    pod -> when(PodSecurityCheck::isGiven, pod.contexts("seLinuxOptions", "user"))),
            check(
                    "seLinuxOptions has a role",
                    pod -> when(PodSecurityCheck::isGiven, pod.contexts("seLinuxOptions", "role"))),
            check("procMount is not Default", pod -> pod.hasOwnUsers() ? Stream.of() : unmasked(pod)),
            check(
                    "seccompProfile is Unconfined",
                    pod -> when(
                            type -> type.exists() && !PROFILES.contains(type.textOrEmpty()),
                            pod.contexts("seccompProfile", "type"))),
            check("sysctls has unsafe ones", PodSecurityCheck::unsafeSysctls),
            check(
                    "a probe or hook names a host",
                    pod -> pod.minor() < 34 ? Stream.of() : when(PodSecurityCheck::namesHost, pod.handlers())));

    static final List<PodSecurityCheck> RESTRICTED = List.of(
            check("a volume has a type that is not allowed", pod -> when(PodSecurityCheck::isUnusual, pod.volumes())),
            check(
                    "allowPrivilegeEscalation is not false",
                    pod -> linux(
                            pod,
                            when(
                                    allowed -> !allowed.isFalse(),
                                    pod.containers("securityContext", "allowPrivilegeEscalation")))),
            check(
                    "runAsNonRoot is not true",
                    pod -> pod.hasOwnUsers() ? Stream.of() : unlike(Spot::isTrue, pod, "runAsNonRoot")),
            check(
                    "runAsUser is 0",
                    pod -> pod.hasOwnUsers()
                            ? Stream.of()
                            : when(user -> user.integer().orElse(1) == 0, pod.contexts("runAsUser"))),
            check(
                    "seccompProfile is not RuntimeDefault or Localhost",
                    pod -> linux(
                            pod, unlike(type -> PROFILES.contains(type.textOrEmpty()), pod, "seccompProfile", "type"))),
            check(
                    "capabilities.drop has no ALL",
                    pod -> linux(
                            pod,
                            when(
                                    dropped -> dropped.items().stream().noneMatch(each -> each.textOrEmpty()
                                            .equals("ALL")),
                                    pod.containers("securityContext", "capabilities", "drop")))),
            check(
                    "capabilities.add has more than NET_BIND_SERVICE",
                    pod -> linux(pod, when(PodSecurityCheck::isUsualOnly, added(pod)))),
            check("procMount is not Default", pod -> pod.hasOwnUsers() ? unmasked(pod) : Stream.of()));

    private static PodSecurityCheck check(String problem, Function<PodFields, Stream<Place>> offenders) {
        return new PodSecurityCheck(problem, offenders);
    }

    private static Stream<Place> when(Predicate<Spot> broken, Place place) {
        return when(broken, Stream.of(place));
    }

    private static Stream<Place> when(Predicate<Spot> broken, Stream<Place> places) {
        return places.filter(place -> broken.test(place.spot()));
    }

    private static Stream<Place> linux(PodFields pod, Stream<Place> offenders) {
        return pod.isWindows() ? Stream.of() : offenders;
    }

    private static Stream<Place> added(PodFields pod) {
        return pod.items("securityContext", "capabilities", "add");
    }

    private static boolean isUsualOnly(Spot added) {
        return USUAL_CAPABILITIES.contains(added.textOrEmpty())
                && !added.textOrEmpty().equals("NET_BIND_SERVICE");
    }

    private static Stream<Place> unmasked(PodFields pod) {
        return when(
                mount -> mount.exists() && !mount.textOrEmpty().equals("Default"),
                pod.containers("securityContext", "procMount"));
    }

    private static Stream<Place> unconfinedByAppArmor(PodFields pod) {
        return Stream.concat(
                when(
                        profile -> !profile.textOrEmpty().matches("(runtime/default|localhost/.*)?"),
                        pod.annotations("container.apparmor.security.beta.kubernetes.io/")),
                when(
                        type -> type.exists() && !PROFILES.contains(type.textOrEmpty()),
                        pod.contexts("appArmorProfile", "type")));
    }

    private static Stream<Place> unsafeSysctls(PodFields pod) {
        return pod.pod("securityContext", "sysctls").spot().items().stream()
                .map(sysctl -> new Place(sysctl.at("name").textOrEmpty(), sysctl))
                .filter(place -> SAFE_SYSCTLS.getOrDefault(place.owner(), Integer.MAX_VALUE) > pod.minor());
    }

    private static boolean namesHost(Spot handler) {
        return Stream.of("httpGet", "tcpSocket").anyMatch(action -> isGiven(handler.at(action, "host")));
    }

    private static boolean isGiven(Spot text) {
        return !text.isEmptyOrAbsent();
    }

    /** What keeps it from the baseline is not told again. */
    private static boolean isUnusual(Spot volume) {
        return !volume.at("hostPath").exists()
                && PLAIN_VOLUMES.stream().noneMatch(type -> volume.at(type).exists());
    }

    /** Containers have to be so themselves, or to say nothing where the pod is so; the pod may say nothing. */
    private static Stream<Place> unlike(Predicate<Spot> good, PodFields pod, String... keys) {
        Spot ofPod = pod.pod("securityContext").spot().at(keys);
        return pod.contexts(keys).filter(place -> {
            Spot own = place.spot();
            return own.exists() ? !good.test(own) : !place.owner().equals("pod") && !good.test(ofPod);
        });
    }
}
