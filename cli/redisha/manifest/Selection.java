package redisha.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import redisha.finding.UserError;

/** The objects that the user asked to see, named {@code KIND} or {@code KIND/NAME}; upper and lower case are alike. */
public final class Selection {
    private final List<String> wanted;

    private Selection(List<String> wanted) {
        this.wanted = wanted;
    }

    /** All objects when nothing is named. */
    public static Selection of(List<String> wanted) {
        return new Selection(List.copyOf(wanted));
    }

    /**
     * The selected objects in the order given.
     *
     * @throws UserError when a name selects nothing, with what there is
     */
    public List<Manifest> from(List<Manifest> manifests) {
        if (wanted.isEmpty()) {
            return manifests;
        }
        for (String name : wanted) {
            if (manifests.stream().noneMatch(manifest -> matches(name, manifest))) {
                throw new UserError(
                        "--show-only " + name + ": no such object here", "There are: " + all(manifests) + ".");
            }
        }
        return manifests.stream()
                .filter(manifest -> wanted.stream().anyMatch(name -> matches(name, manifest)))
                .toList();
    }

    private static boolean matches(String name, Manifest manifest) {
        String wanted = name.toLowerCase(Locale.ROOT);
        String kind = manifest.kind().toLowerCase(Locale.ROOT);
        return wanted.equals(kind) || wanted.equals(kind + "/" + manifest.name());
    }

    private static String all(List<Manifest> manifests) {
        List<String> names = new ArrayList<>();
        manifests.forEach(manifest -> names.add(manifest.kind() + "/" + manifest.name()));
        return String.join(", ", names);
    }
}
