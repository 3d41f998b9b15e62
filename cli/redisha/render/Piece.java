package redisha.render;

import java.util.List;
import java.util.function.Predicate;
import redisha.model.Release;

/**
 * One template of {@code templates/objects} and when it is wanted.
 *
 * @param perMember whether there is one object for each member
 */
record Piece(String template, boolean perMember, Predicate<Release> wanted) {

    /** The objects of a release; what stands further up is rendered first among its kind. */
    static final List<Piece> RELEASE = List.of(
            when("network-policy", release -> release.networkPolicy() != null),
            when("haproxy-network-policy", proxy(release -> release.haproxy().hasNetworkPolicy())),
            when("pod-disruption-budget", release -> !release.podDisruptionBudget()
                    .isEmpty()),
            when(
                    "haproxy-pod-disruption-budget",
                    proxy(release -> !release.haproxy().podDisruptionBudget().isEmpty())),
            when("service-account", Release::createServiceAccount),
            when("haproxy-service-account", proxy(release -> release.haproxy().createServiceAccount())),
            when(
                    "auth-secret",
                    release -> release.redis().hasPassword()
                            && release.redis().password().isLiteral()),
            when(
                    "sentinel-auth-secret",
                    release -> release.sentinel().hasPassword()
                            && release.sentinel().password().isLiteral()),
            when("restore-secret", release -> !release.restoreCredentials().isEmpty()),
            always("configmap"),
            always("health-configmap"),
            when(
                    "exporter-script-configmap",
                    release -> release.hasExporter() && release.exporter().hasScript()),
            when("role", release -> release.createServiceAccount() && release.createRbac()),
            when("haproxy-role", proxy(release -> release.haproxy().createServiceAccount() && release.createRbac())),
            when("role-binding", release -> release.createServiceAccount() && release.createRbac()),
            when(
                    "haproxy-role-binding",
                    proxy(release -> release.haproxy().createServiceAccount() && release.createRbac())),
            always("service"),
            new Piece("announce-service", true, release -> true),
            when("haproxy-service", Release::hasHaproxy),
            when("haproxy-deployment", Release::hasHaproxy),
            always("statefulset"),
            when(
                    "service-monitor",
                    release -> release.hasExporter() && release.exporter().monitor() != null),
            when(
                    "haproxy-service-monitor",
                    proxy(release -> release.haproxy().hasMetrics()
                            && release.haproxy().metrics().monitor() != null)),
            when("prometheus-rule", release -> release.alertRules() != null));

    static final List<Piece> TESTS = List.of(always("test-configmap"), always("test-service"));

    /** The indexes for which an object is rendered: one per member, a single 0, or none. */
    List<Integer> indexes(Release release) {
        if (!wanted.test(release)) {
            return List.of();
        }
        return perMember ? release.indexes() : List.of(0);
    }

    private static Piece always(String template) {
        return when(template, release -> true);
    }

    private static Piece when(String template, Predicate<Release> wanted) {
        return new Piece(template, false, wanted);
    }

    private static Predicate<Release> proxy(Predicate<Release> wanted) {
        return release -> release.hasHaproxy() && wanted.test(release);
    }
}
