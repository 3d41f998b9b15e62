package redisha.rule.api;

import java.util.Optional;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Names;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** The ranges of a NetworkPolicy are ranges, and what is excepted lies within. */
final class BadIpBlock implements Rule {

    @Override
    public About about() {
        return About.api(
                "bad-ip-block",
                Severity.ERROR,
                "The cidr of an ipBlock is a range of addresses, and each except is a smaller range within it.",
                "The API server refuses the policy otherwise (networking validation, ValidateIPBlock).",
                "Write an address, '/' and the number of its leading bits, such as 10.0.0.0/8.",
                "NP-02");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        PolicyRule.of(evidence)
                .flatMap(rule -> rule.peers().stream())
                .map(peer -> peer.at("ipBlock"))
                .filter(Spot::exists)
                .forEach(block -> judge(block, verdict));
    }

    private static void judge(Spot block, Verdict verdict) {
        Spot cidr = block.at("cidr");
        Optional<Cidr> range = read(cidr, verdict);
        for (Spot except : block.at("except").items()) {
            Optional<Cidr> hole = read(except, verdict);
            if (range.isPresent() && hole.isPresent() && !hole.get().isStrictlyWithin(range.get())) {
                verdict.broken(
                        except,
                        Names.quoted(except.textOrEmpty()) + " is no smaller range within "
                                + Names.quoted(cidr.textOrEmpty()),
                        "Write a range within the cidr, or remove the exception.");
            }
        }
    }

    private static Optional<Cidr> read(Spot spot, Verdict verdict) {
        Optional<Cidr> range = Cidr.of(spot.textOrEmpty());
        if (range.isEmpty()) {
            verdict.broken(spot, Names.quoted(spot.textOrEmpty()) + " is no range of addresses");
        }
        return range;
    }
}
