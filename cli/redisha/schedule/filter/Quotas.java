package redisha.schedule.filter;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import redisha.schedule.Claim;
import redisha.schedule.Pod;
import redisha.schedule.Quota;
import redisha.schedule.Resources;

/**
 * What the quotas of a namespace leave. Only those that count every pod, or every pod that is to run for good, are judged:
 * the other scopes ask for what no record holds.
 */
final class Quotas {
    private static final List<String> SCOPES = List.of("NotTerminating");
    private static final List<String> PLAIN = List.of(Resources.CPU, Resources.MEMORY, Resources.EPHEMERAL_STORAGE);

    private final List<Quota> quotas;
    private final Map<Quota, Map<String, Long>> used = new HashMap<>();

    Quotas(List<Quota> quotas) {
        this.quotas = quotas.stream()
                .filter(quota -> SCOPES.containsAll(quota.scopes()))
                .toList();
        this.quotas.forEach(quota -> used.put(quota, new TreeMap<>(quota.used().amounts())));
    }

    /** Why the API server would not create a pod with its claims, in its words; empty when it would. */
    String refusal(Pod pod, List<Claim> claims) {
        Map<String, Long> charge = charge(pod, claims);
        for (Quota quota : quotas) {
            if (quota.namespace().equals(pod.namespace())) {
                String refusal = refusal(quota, charge);
                if (!refusal.isEmpty()) {
                    return "pods \"" + pod.name() + "\" is forbidden: " + refusal;
                }
            }
        }
        return "";
    }

    void changed(Pod pod, List<Claim> claims, int by) {
        charge(pod, claims).forEach((name, amount) -> quotas.stream()
                .filter(quota -> quota.namespace().equals(pod.namespace()))
                .forEach(quota -> used.get(quota).merge(name, amount * by, Long::sum)));
    }

    private String refusal(Quota quota, Map<String, Long> charge) {
        StringBuilder missing = new StringBuilder();
        StringBuilder requested = new StringBuilder();
        StringBuilder taken = new StringBuilder();
        StringBuilder limited = new StringBuilder();
        quota.hard().amounts().forEach((name, hard) -> {
            long asked = charge.getOrDefault(name, 0L);
            long before = used.get(quota).getOrDefault(name, 0L);
            if (asked == 0 && mustBeGiven(name)) {
                append(missing, name);
            } else if (asked > 0 && before + asked > hard) {
                append(requested, name + "=" + written(name, asked));
                append(taken, name + "=" + written(name, before));
                append(limited, name + "=" + written(name, hard));
            }
        });
        if (!missing.isEmpty()) {
            return "failed quota: " + quota.name() + ": must specify " + missing;
        }
        return requested.isEmpty()
                ? ""
                : "exceeded quota: " + quota.name() + ", requested: " + requested + ", used: " + taken + ", limited: "
                        + limited;
    }

    /** What a pod counts for, by every name that a quota may use. */
    private static Map<String, Long> charge(Pod pod, List<Claim> claims) {
        Map<String, Long> charge = new TreeMap<>();
        charge.put("pods", 1L);
        charge.put("count/pods", 1L);
        pod.needs().requests().amounts().forEach((resource, amount) -> {
            charge.put("requests." + resource, amount);
            if (PLAIN.contains(resource)) {
                charge.put(resource, amount);
            }
        });
        pod.needs().limits().amounts().forEach((resource, amount) -> charge.put("limits." + resource, amount));
        if (!claims.isEmpty()) {
            charge.put("persistentvolumeclaims", (long) claims.size());
            charge.put("count/persistentvolumeclaims", (long) claims.size());
            charge.put(
                    "requests.storage",
                    claims.stream().mapToLong(Claim::storage).sum());
        }
        return charge;
    }

    /** A quota over cpu or memory makes every pod say how much of it. */
    private static boolean mustBeGiven(String name) {
        return PLAIN.contains(name.substring(name.indexOf('.') + 1)) && !name.startsWith("count/");
    }

    private static String written(String name, long amount) {
        return name.endsWith(Resources.CPU) && amount % 1000 == 0
                ? String.valueOf(amount / 1000)
                : name.endsWith(Resources.CPU) ? amount + "m" : String.valueOf(amount);
    }

    private static void append(StringBuilder list, String item) {
        list.append(list.isEmpty() ? "" : ",").append(item);
    }
}
