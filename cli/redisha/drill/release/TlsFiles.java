package redisha.drill.release;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files of a Secret for TLS that the manifests do not have, as far as configurations and commands speak of them. */
final class TlsFiles {
    /** What comes before a file tells what it is: {@code tls-key-file}, {@code --cacert}, {@code ca-file}, {@code crt}. */
    private static final String FILE = "(?:([\\w-]+)[ \"'=]+)?%s/*([\\w.-]*[\\w-])";

    /** Group ffdhe2048 of RFC 7919. */
    private static final String DIFFIE_HELLMAN =
            """
            -----BEGIN DH PARAMETERS-----
            MIIBCAKCAQEA//////////+t+FRYortKmq/cViAnPTzx2LnFg84tNpWp4TZBFGQz
            +8yTnc4kmz75fS/jY2MMddj2gbICrsRhetPfHtXV/WVhJDP1H18GbtCFY2VVPe0a
            87VXE15/V8k1mE8McODmi3fipona8+/och3xWKE2rec1MKzKT0g6eXq8CrGCsyT7
            YdEIqUuyyOP7uWrat2DX9GgdT0Kj3jlN9K5W7edjcrsZCwenyO4KbXCeAvzhzffi
            7MA0BM0oNC9hkXL+nOmFg/+OTxIy7vKBg8P+OxtMb61zO7X8vC7CIAXFjvGDfRaD
            ssbzSibBsu/6iGtCOGEoXJf//////////wIBAg==
            -----END DH PARAMETERS-----
            """;

    private final String texts;
    private final Authority authority;

    /** @param texts of all configurations, scripts and commands */
    TlsFiles(String texts, Authority authority) {
        this.texts = texts;
        this.authority = authority;
    }

    /** The files below these mount paths. */
    Map<String, byte[]> below(List<String> mountPaths) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String path : mountPaths) {
            String folder = path.replaceFirst("/+$", "");
            Matcher file =
                    Pattern.compile(FILE.formatted(Pattern.quote(folder))).matcher(texts);
            while (file.find()) {
                String directive = file.group(1) == null ? "" : file.group(1);
                files.putIfAbsent(
                        file.group(2), content(directive, file.group(2)).getBytes(StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private String content(String directive, String name) {
        if (directive.equals("crt")) {
            return authority.certificate() + authority.key();
        }
        if (directive.contains("dh-param")) {
            return DIFFIE_HELLMAN;
        }
        if (directive.contains("ca-") || directive.contains("cacert")) {
            return authority.authority();
        }
        if (directive.contains("key")) {
            return authority.key();
        }
        return directive.contains("cert") ? authority.certificate() : byName(name);
    }

    private String byName(String name) {
        if (name.endsWith(".key")) {
            return authority.key();
        }
        return name.contains("ca.") || name.contains("root") ? authority.authority() : authority.certificate();
    }
}
