package redisha.rule.api;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How an image is named: {@code [host[:port]/]path[:tag][@digest]}, the grammar of the distribution project. */
final class ImageReference {
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST = LONGEST_NAME + 128 + 160;

    private static final String HOST_PART = "[a-zA-Z0-9]([a-zA-Z0-9-]*[a-zA-Z0-9])?";
    private static final Pattern HOST =
            Pattern.compile("(" + HOST_PART + "(\\." + HOST_PART + ")*|\\[[0-9a-fA-F:]+])(:[0-9]+)?");
    private static final Pattern PATH_PART = Pattern.compile("[a-z0-9]++(([._]|__|-++)[a-z0-9]++)*+");
    private static final Pattern TAG = Pattern.compile(":[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}");
    private static final Pattern DIGEST = Pattern.compile("@sha256:[0-9a-f]{64}|@sha512:[0-9a-f]{128}");

    private ImageReference() {}

    /** What keeps a container runtime from reading the name, a clause; empty when nothing does. */
    static Optional<String> fault(String image) {
        if (!image.strip().equals(image)) {
            return Optional.of("a blank stands before or after the name");
        }
        if (image.contains("{{") || image.contains("${")) {
            return Optional.of("a template was not filled in");
        }
        if (image.contains("://")) {
            return Optional.of("an image has no scheme before its host");
        }
        if (image.length() > LONGEST) {
            return Optional.of("it is too long");
        }
        int at = image.indexOf('@');
        String beforeDigest = at < 0 ? image : image.substring(0, at);
        int colon = beforeDigest.indexOf(':', beforeDigest.lastIndexOf('/') + 1);
        return digestFault(image.substring(beforeDigest.length()))
                .or(() -> tagFault(colon < 0 ? "" : beforeDigest.substring(colon)))
                .or(() -> nameFault(colon < 0 ? beforeDigest : beforeDigest.substring(0, colon)));
    }

    private static Optional<String> digestFault(String digest) {
        return digest.isEmpty() || DIGEST.matcher(digest).matches()
                ? Optional.empty()
                : Optional.of("after '@' there must be 'sha256:' and 64 of 0-9 and a-f");
    }

    private static Optional<String> tagFault(String tag) {
        if (tag.isEmpty() || TAG.matcher(tag).matches()) {
            return Optional.empty();
        }
        return Optional.of(
                tag.equals(":")
                        ? "the tag after ':' is missing"
                        : "a tag has at most 128 letters, digits, '_', '.' and '-', not beginning with '.' or '-'");
    }

    private static Optional<String> nameFault(String name) {
        if (name.isEmpty()) {
            return Optional.of("the repository is missing");
        }
        if (name.length() > LONGEST_NAME) {
            return Optional.of("the repository has more than " + LONGEST_NAME + " characters");
        }
        int slash = name.indexOf('/');
        String first = slash < 0 ? "" : name.substring(0, slash);
        boolean hasHost = !first.isEmpty() && isHost(first);
        if (hasHost && !HOST.matcher(first).matches()) {
            return Optional.of("'" + first + "' is no registry host");
        }
        for (String part : (hasHost ? name.substring(slash + 1) : name).split("/", -1)) {
            if (!PATH_PART.matcher(part).matches()) {
                return Optional.of(
                        part.isEmpty()
                                ? "a part of the repository is empty"
                                : "'" + part + "' is no part of a repository (lower-case letters and digits, single"
                                        + " '.', '_', '__' or dashes between them)");
            }
        }
        return Optional.empty();
    }

    /** Docker's rule: the first part is a host when it has a dot, a colon or a capital, or is localhost. */
    private static boolean isHost(String first) {
        return first.contains(".")
                || first.contains(":")
                || first.equals("localhost")
                || !first.equals(first.toLowerCase(Locale.ROOT));
    }
}
