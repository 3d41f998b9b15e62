package redisha.drill.stage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The text of a pod's /etc/hosts, which stands in for the cluster's name server and the search domains of a pod. */
final class Names {
    private static final String LOCAL =
            """
            127.0.0.1\tlocalhost
            ::1\tlocalhost ip6-localhost ip6-loopback
            """;

    private Names() {}

    /** What every pod resolves, and its own name. */
    static String hosts(String own, String address, Map<String, List<String>> addressesByName) {
        StringBuilder text = new StringBuilder(LOCAL);
        line(text, address, List.of(own));
        namesByAddress(addressesByName).forEach((each, names) -> line(text, each, names));
        return text.toString();
    }

    /** {@code a.default.svc} is found as {@code a.default.svc.cluster.local}, {@code a.default} and {@code a} as well. */
    static List<String> forms(String name) {
        if (!name.endsWith(".svc")) {
            return List.of(name);
        }
        String withNamespace = name.substring(0, name.length() - ".svc".length());
        String alone = withNamespace.substring(0, Math.max(0, withNamespace.lastIndexOf('.')));
        return Stream.of(name + ".cluster.local", name, withNamespace, alone)
                .filter(form -> !form.isEmpty())
                .toList();
    }

    private static Map<String, List<String>> namesByAddress(Map<String, List<String>> addressesByName) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        addressesByName.forEach((name, addresses) -> addresses.forEach(address ->
                names.computeIfAbsent(address, any -> new ArrayList<>()).addAll(forms(name))));
        return names;
    }

    private static void line(StringBuilder text, String address, List<String> names) {
        text.append(address).append('\t').append(String.join(" ", names)).append('\n');
    }
}
