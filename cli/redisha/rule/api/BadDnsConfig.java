package redisha.rule.api;

import java.util.List;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Names;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** A pod can look up names. */
final class BadDnsConfig implements Rule {
    private static final int NAMESERVERS = 3;
    private static final int SEARCHES = 32;
    private static final int SEARCH_CHARACTERS = 2048;

    @Override
    public About about() {
        return About.api(
                "bad-dns-config",
                Severity.ERROR,
                "A pod has at most 3 nameservers, which are IP addresses, at least one with dnsPolicy None, and at"
                        + " most 32"
                        + " search domains of 2048 characters together.",
                "The API server refuses the pod (core validation, validatePodDNSConfig).",
                "Name fewer, or leave dnsPolicy at ClusterFirst.",
                "POD-15");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        evidence.workloads().forEach(workload -> judge(workload.spec(), verdict));
    }

    private static void judge(Spot spec, Verdict verdict) {
        Spot servers = spec.at("dnsConfig", "nameservers");
        List<Spot> addresses = servers.items();
        if (spec.at("dnsPolicy").textOrEmpty().equals("None") && addresses.isEmpty()) {
            verdict.broken(servers, "dnsPolicy None leaves the pod without a nameserver", "Name one to three.");
        }
        if (addresses.size() > NAMESERVERS) {
            verdict.broken(servers, addresses.size() + " nameservers are given, " + NAMESERVERS + " are allowed");
        }
        addresses.stream()
                .filter(address -> !address.text().map(IpAddress::isValid).orElse(true))
                .forEach(address -> verdict.broken(
                        address, Names.quoted(address.textOrEmpty()) + " is no IP address", "Write an IP address."));
        judgeSearches(spec.at("dnsConfig", "searches"), verdict);
    }

    private static void judgeSearches(Spot searches, Verdict verdict) {
        List<String> domains = searches.items().stream().map(Spot::textOrEmpty).toList();
        if (domains.size() > SEARCHES) {
            verdict.broken(searches, domains.size() + " search domains are given, " + SEARCHES + " are allowed");
        }
        int length = String.join(" ", domains).length();
        if (length > SEARCH_CHARACTERS) {
            verdict.broken(
                    searches,
                    "the search domains have " + length + " characters, " + SEARCH_CHARACTERS + " are allowed");
        }
    }
}
