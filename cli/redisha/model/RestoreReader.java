package redisha.model;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code restore.*}; a source that looks like none of the three kinds is off, as it always was. */
final class RestoreReader {
    private static final Pattern S3 = Pattern.compile("[sS]3://.+");
    private static final Pattern SSH = Pattern.compile(".+@.+:.+");
    private static final Pattern REDIS = Pattern.compile(
            "redis://(?:(?<user>[A-Za-z0-9_]*)(?::(?<password>[^@]*))?@)?(?<host>[A-Za-z0-9.-]+)(?::(?<port>\\d{1,5}))?(?:/(?<database>\\d+))?");
    private static final int REDIS_PORT = 6379;

    private final Reading reading;
    private final Section restore;
    private final boolean existing;

    RestoreReader(Reading reading) {
        this.reading = reading;
        this.restore = reading.root().section("restore");
        this.existing = restore.flag("existingSecret");
    }

    List<Restore> sources(Image redis) {
        List<Restore> sources = new ArrayList<>();
        String s3 = source("s3");
        if (S3.matcher(s3).matches()) {
            Section section = restore.section("s3");
            sources.add(new Restore.S3(s3, section.text("region"), image(section, redis)));
        }
        String ssh = source("ssh");
        if (SSH.matcher(ssh).matches()) {
            Section section = restore.section("ssh");
            sources.add(new Restore.Ssh(ssh, section.text("knownHosts"), image(section, redis)));
        }
        Matcher live = REDIS.matcher(source("redis"));
        if (live.matches()) {
            sources.add(liveRedis(live, redis));
        }
        if (!sources.isEmpty()) {
            refuseWhatRedisWouldNotLoad();
        }
        return sources;
    }

    /** With an append-only file Redis ignores a dump, and a dump of another name is no dump to it. */
    private void refuseWhatRedisWouldNotLoad() {
        Section config = reading.root().section("redis").section("config");
        if ("yes".equals(String.valueOf(config.plain("appendonly")))) {
            refuse(config, "appendonly", "is yes, so Redis would not load the dump that is restored");
        }
        Object dump = config.plain("dbfilename");
        if (dump != null && !dump.equals("dump.rdb")) {
            refuse(config, "dbfilename", "is not dump.rdb, the name under which the dump is restored");
        }
    }

    private void refuse(Section config, String key, String problem) {
        reading.problems()
                .error(config, key, problem, "Leave it out until the data is there, or take out the restore source.");
    }

    /** What the restore Secret holds, empty when none is to be made. */
    Map<String, String> credentials(List<Restore> sources) {
        Map<String, String> credentials = new LinkedHashMap<>();
        if (existing) {
            return credentials;
        }
        for (Restore source : sources) {
            if (source instanceof Restore.S3) {
                put(credentials, "AWS_ACCESS_KEY_ID", "s3", "access_key");
                put(credentials, "AWS_SECRET_ACCESS_KEY", "s3", "secret_key");
            } else if (source instanceof Restore.Ssh) {
                put(credentials, "SSH_KEY", "ssh", "key");
            }
        }
        return credentials;
    }

    /** The Secret that the containers read. */
    String secret(List<Restore> sources) {
        if (!existing) {
            return reading.names().restoreSecret();
        }
        String name = reading.templated(reading.root(), "existingSecret");
        if (name.isEmpty() && !sources.isEmpty()) {
            reading.problems()
                    .error(
                            restore,
                            "existingSecret",
                            "is true, but the top-level existingSecret names no Secret",
                            "Name the Secret with the credentials in existingSecret.");
        }
        return name;
    }

    private void put(Map<String, String> credentials, String name, String section, String key) {
        Section from = restore.section(section);
        if (!from.has(key)) {
            reading.problems()
                    .missing(
                            from,
                            key,
                            from.where("source"),
                            "is missing, but " + from.pathOf("source") + " needs it",
                            "Give it, or set restore.existingSecret and name the Secret in existingSecret.");
        }
        credentials.put(name, from.text(key));
    }

    private Restore.LiveRedis liveRedis(Matcher live, Image redis) {
        String password = live.group("password") == null ? "" : decoded(live.group("password"));
        if (!password.isEmpty()) {
            reading.problems()
                    .warning(
                            restore.section("redis"),
                            "source",
                            "holds a password, which everybody who may read pods will see",
                            "Leave it out, set restore.existingSecret, and put it into that Secret as REDIS_PASSWORD.");
        }
        return new Restore.LiveRedis(
                live.group("host"),
                live.group("port") == null ? REDIS_PORT : Integer.parseInt(live.group("port")),
                live.group("database") == null ? 0 : Integer.parseInt(live.group("database")),
                live.group("user") == null ? "" : live.group("user"),
                password,
                redis,
                existing);
    }

    /** In a URI, characters of a password such as @ are written as %40. */
    private String decoded(String password) {
        try {
            return URLDecoder.decode(password.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            reading.problems()
                    .error(
                            restore.section("redis"),
                            "source",
                            "holds a % that no two hexadecimal digits follow",
                            "Write %25 for a % in the password.");
            return "";
        }
    }

    private String source(String section) {
        return restore.section(section).plain("source") instanceof String text ? text : "";
    }

    private Image image(Section section, Image redis) {
        Section image = section.section("image");
        return new Image(image.text("repository"), image.text("tag"), redis.pullPolicy());
    }
}
