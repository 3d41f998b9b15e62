package redisha.rule.api;

import java.util.List;
import redisha.finding.Severity;
import redisha.manifest.Spot;
import redisha.rule.About;
import redisha.rule.Evidence;
import redisha.rule.Names;
import redisha.rule.Rule;
import redisha.rule.Verdict;

/** A profile of the node has a name, other profiles have none. */
final class LocalhostProfile implements Rule {

    @Override
    public About about() {
        return About.api(
                "localhost-profile",
                Severity.ERROR,
                "seccompProfile and appArmorProfile have a localhostProfile exactly when their type is Localhost.",
                "The API server refuses one without the other (core validation, validateSeccompProfileField and"
                        + " ValidateAppArmorProfileField).",
                "Name the node's profile beside type Localhost, and nowhere else.",
                "SEC-03");
    }

    @Override
    public void judge(Evidence evidence, Verdict verdict) {
        for (Spot context : SecurityContexts.of(evidence)) {
            for (String guard : List.of("seccompProfile", "appArmorProfile")) {
                if (context.at(guard).exists()) {
                    judge(context.at(guard), guard.equals("seccompProfile"), verdict);
                }
            }
        }
    }

    private static void judge(Spot guard, boolean file, Verdict verdict) {
        Spot name = guard.at("localhostProfile");
        String type = guard.at("type").textOrEmpty();
        if (!type.equals("Localhost")) {
            if (name.exists() && !type.isEmpty()) {
                verdict.broken(name, Names.quoted(name.written()) + " beside type " + type, "Remove localhostProfile.");
            }
        } else if (name.textOrEmpty().isBlank()) {
            verdict.broken(
                    name, "type Localhost names no profile", "Write the profile's name, or type RuntimeDefault.");
        } else if (file && leavesFolder(name.textOrEmpty())) {
            verdict.broken(
                    name,
                    Names.quoted(name.textOrEmpty()) + " leaves the kubelet's folder of profiles",
                    "Write a relative path without '..'.");
        }
    }

    private static boolean leavesFolder(String path) {
        return path.startsWith("/") || List.of(path.split("/")).contains("..");
    }
}
