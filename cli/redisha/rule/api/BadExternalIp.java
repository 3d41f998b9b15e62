package redisha.rule.api;

import java.net.InetAddress;
import java.util.Optional;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Names;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** The external addresses of a Service can lead to nodes. */
final class BadExternalIp implements Rule {

    @Override
    public About about() {
        return About.api(
                "bad-external-ip",
                Severity.ERROR,
                "Each of the externalIPs is an address that can be reached from elsewhere.",
                "The API server refuses texts that are no address, and loopback, link-local and unspecified addresses"
                        + " (core validation, ValidateEndpointIP).",
                "Write the address under which a node is reached, or remove the entry.",
                "SVC-12");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        ServiceSpec.of(evidence)
                .flatMap(service -> service.spec().at("externalIPs").items().stream())
                .forEach(spot -> judge(spot, verdict));
    }

    private static void judge(Spot spot, Verdict verdict) {
        String text = spot.textOrEmpty();
        IpAddress.of(text)
                .map(BadExternalIp::fault)
                .orElse(Optional.of("is no IP address"))
                .ifPresent(fault -> verdict.broken(spot, Names.quoted(text) + " " + fault));
    }

    private static Optional<String> fault(InetAddress address) {
        if (address.isAnyLocalAddress()) {
            return Optional.of("is the unspecified address");
        }
        if (address.isLoopbackAddress()) {
            return Optional.of("is a loopback address");
        }
        return address.isLinkLocalAddress() || address.isMCLinkLocal()
                ? Optional.of("is a link-local address")
                : Optional.empty();
    }
}
