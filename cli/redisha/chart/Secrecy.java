package redisha.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import redisha.finding.Finding;
import redisha.finding.UserError;
import redisha.finding.Where;
import redisha.values.Catalogue;
import redisha.values.SecretValues;

/** Sees to it that no secret enters a chart: what cannot stay open is refused, or told where it may be none. */
final class Secrecy {
    private static final String RULE = "values/secret";
    private static final List<String> CERTAIN = List.of("redis.config.", "sentinel.config.", "restore.redis.source");

    private Secrecy() {}

    /**
     * Looks for secrets.
     *
     * @param slots what stays open
     * @param warnings receives what looks like a secret
     * @throws UserError for what is one
     */
    static void check(ChartRequest request, Catalogue catalogue, List<Slot> slots, List<Finding> warnings) {
        List<Finding> errors = new ArrayList<>();
        for (Map.Entry<String, Where> secret :
                SecretValues.in(request.values(), catalogue).entrySet()) {
            String path = secret.getKey();
            if (slots.stream().anyMatch(slot -> slot.key().equals(path))) {
                continue;
            }
            if (CERTAIN.stream().anyMatch(path::startsWith)) {
                errors.add(
                        Finding.error(
                                RULE,
                                secret.getValue(),
                                "",
                                path + " is a secret, and a chart holds none",
                                "Name a Secret that exists: in existingSecret, and with restore.existingSecret for a restore."));
            } else {
                warnings.add(Finding.warning(
                        RULE,
                        secret.getValue(),
                        "",
                        path + " looks like a secret, which everybody who gets the chart can read",
                        "Take it from a Secret that exists."));
            }
        }
        if (!errors.isEmpty()) {
            throw new UserError(errors);
        }
    }
}
