package redisha.rule.api;

import java.util.List;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Names;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** The cluster addresses of a Service are addresses and agree with the rest of it. */
final class BadClusterIp implements Rule {
    private static final int FAMILIES = 2;

    @Override
    public About about() {
        return About.api(
                "bad-cluster-ip",
                Severity.ERROR,
                "clusterIP is None or an address, the first of clusterIPs, of which there is one for each IP family; a"
                        + " headless Service is of type ClusterIP.",
                "The API server refuses the Service otherwise (core validation,"
                        + " ValidateServiceClusterIPsRelatedFields).",
                "Leave clusterIP and clusterIPs out, or write clusterIP: None for a headless Service.",
                "SVC-07");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        ServiceSpec.of(evidence)
                .filter(service -> !service.isExternalName())
                .forEach(service -> judge(service, verdict));
    }

    private static void judge(ServiceSpec service, Verdict verdict) {
        Spot one = service.spec().at("clusterIP");
        List<Spot> all = service.spec().at("clusterIPs").items();
        if (service.isHeadless() && !service.type().equals("ClusterIP")) {
            verdict.broken(
                    one,
                    "clusterIP None in a Service of type " + service.type(),
                    "Remove clusterIP, or set the type to ClusterIP.");
        }
        judgeAddress(one, verdict);
        if (!all.isEmpty() && !all.get(0).textOrEmpty().equals(one.textOrEmpty())) {
            verdict.broken(
                    all.get(0),
                    "the first of clusterIPs is " + Names.quoted(all.get(0).textOrEmpty()) + " and clusterIP "
                            + (one.isEmptyOrAbsent() ? "is not given" : "is " + Names.quoted(one.textOrEmpty())),
                    "Write the same address in both, or leave both out.");
        } else {
            all.stream().skip(1).forEach(spot -> judgeAddress(spot, verdict));
        }
        judgeFamilies(service.spec().at("clusterIPs"), all, verdict);
    }

    private static void judgeAddress(Spot spot, Verdict verdict) {
        String text = spot.textOrEmpty();
        if (!text.isEmpty() && !text.equals("None") && !IpAddress.isValid(text)) {
            verdict.broken(spot, Names.quoted(text) + " is no IP address");
        }
    }

    private static void judgeFamilies(Spot list, List<Spot> all, Verdict verdict) {
        if (all.size() > FAMILIES) {
            verdict.broken(list, all.size() + " addresses; a Service has one for each IP family at most");
            return;
        }
        if (all.size() < FAMILIES) {
            return;
        }
        if (all.stream().anyMatch(spot -> spot.textOrEmpty().equals("None"))) {
            verdict.broken(list, "None stands beside another address");
            return;
        }
        List<Integer> families = all.stream()
                .flatMap(spot -> IpAddress.of(spot.textOrEmpty()).stream())
                .map(address -> address.getAddress().length)
                .toList();
        if (families.size() == FAMILIES && families.get(0).equals(families.get(1))) {
            verdict.broken(list, "both addresses are of the same IP family");
        }
    }
}
