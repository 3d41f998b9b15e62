package redisha.rule.api;

import java.util.regex.Pattern;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Names;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** The headers that a probe sends have names. */
final class BadProbeHeader implements Rule {
    private static final Pattern FORM = Pattern.compile("[-A-Za-z0-9]+");

    @Override
    public About about() {
        return About.api(
                "bad-probe-header",
                Severity.ERROR,
                "The names of a probe's httpHeaders are letters, digits and '-'.",
                "The API server refuses other names (core validation, validateHTTPGetAction, IsHTTPHeaderName).",
                "Write the header's name without the colon and without blanks.",
                "PROBE-06");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (Handler handler : Handler.of(evidence)) {
            for (Spot header : handler.spot().at("httpGet", "httpHeaders").items()) {
                Spot name = header.at("name");
                name.text()
                        .filter(text -> !FORM.matcher(text).matches())
                        .ifPresent(text -> verdict.broken(name, Names.quoted(text) + " is no name of an HTTP header"));
            }
        }
    }
}
