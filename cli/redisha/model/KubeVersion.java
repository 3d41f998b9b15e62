package redisha.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import redisha.finding.UserError;

/** A Kubernetes minor release that redisha knows: 1.28 to 1.36. */
public record KubeVersion(int minor) implements Comparable<KubeVersion> {
    private static final int FIRST = 28;
    private static final int LATEST = 36;
    private static final Pattern FORM = Pattern.compile("v?1\\.(\\d{1,3})(\\.\\d+)?([-+].*)?");

    public static final KubeVersion OLDEST = new KubeVersion(FIRST);
    public static final KubeVersion NEWEST = new KubeVersion(LATEST);

    public KubeVersion {
        if (minor < FIRST || minor > LATEST) {
            throw new IllegalArgumentException("no such Kubernetes version: 1." + minor);
        }
    }

    /** Reads {@code 1.31}, {@code v1.31.2} or {@code v1.31.2-eks-1}; only the minor release counts. */
    public static KubeVersion parse(String text) {
        Matcher form = FORM.matcher(text);
        String range = "Give one from 1." + FIRST + " to 1." + LATEST + ", such as 1." + LATEST + ".";
        if (!form.matches()) {
            throw new UserError("--kube-version " + text + ": not a Kubernetes version", range);
        }
        int minor = Integer.parseInt(form.group(1));
        if (minor < FIRST || minor > LATEST) {
            throw new UserError("--kube-version " + text + ": not supported", range);
        }
        return new KubeVersion(minor);
    }

    @Override
    public int compareTo(KubeVersion other) {
        return Integer.compare(minor, other.minor);
    }

    @Override
    public String toString() {
        return "1." + minor;
    }
}
