package redisha.drill.release;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import redisha.finding.UserError;
import redisha.finding.Where;
import redisha.manifest.Manifest;
import redisha.manifest.Manifests;
import redisha.manifest.Spot;

/** Finds among manifests what makes up a release. */
final class ReleaseReader {
    private static final Pattern REDIS = Pattern.compile("redis|valkey");
    private static final Pattern SENTINEL = Pattern.compile("sentinel");
    private static final Pattern HAPROXY = Pattern.compile("haproxy");

    private final Manifests manifests;
    private final long seed;
    private final Notes notes = new Notes();
    private Authority authority;

    ReleaseReader(Manifests manifests, long seed) {
        this.manifests = manifests;
        this.seed = seed;
    }

    Release read() {
        Manifest members = members();
        String namespace = members.namespace().isEmpty() ? "default" : members.namespace();
        Contents contents = new Contents(manifests, namespace, seed, notes);
        WorkloadReader reader = new WorkloadReader(
                new ContainerReader(new EnvReader(contents, notes), notes),
                new VolumeReader(contents, new SecretFiles(manifests, notes, this::authority), notes));
        Workload redis = reader.read(members);
        Optional<Workload> proxies = proxies().map(reader::read);
        List<Service> services = new ServiceReader(manifests, namespace).read();
        String texts = new Texts(manifests).all();
        Speech speech = new SpeechReader(texts, redis.template()).read();
        List<PodTemplate> templates = Stream.concat(Stream.of(redis), proxies.stream())
                .map(Workload::template)
                .toList();
        Optional<Release.Tls> tls = new TlsReader(texts, templates, this::authority).read();
        return new Release(namespace, redis, proxies, services, speech, tls, notes.all());
    }

    /** One for all Secrets, made when the first is wanted. */
    private Authority authority() {
        if (authority == null) {
            authority = new Authority(ServiceReader.names(manifests));
        }
        return authority;
    }

    private Manifest members() {
        List<Manifest> redis = workloads("StatefulSet", REDIS);
        List<Manifest> sentinel =
                redis.stream().filter(each -> mentions(each, SENTINEL)).toList();
        List<Manifest> found = sentinel.isEmpty() ? redis : sentinel;
        if (found.isEmpty()) {
            throw new UserError(
                    "these manifests have no StatefulSet whose pods run Redis",
                    "Give all manifests of a release, as helm template or redisha render print them.");
        }
        if (found.size() > 1) {
            throw new UserError(
                    found.get(1).spot().where(),
                    found.get(1).id() + " is a second StatefulSet with Redis, beside "
                            + found.get(0).id(),
                    "Drill one release at a time.");
        }
        return found.get(0);
    }

    private Optional<Manifest> proxies() {
        List<Manifest> found = workloads("Deployment", HAPROXY);
        manifests
                .ofKind("Deployment", "StatefulSet", "DaemonSet", "Job", "CronJob")
                .filter(each -> !found.contains(each) && !mentions(each, REDIS))
                .forEach(each -> notes.add(each.id() + " is left out: it runs neither Redis nor HAProxy."));
        if (found.size() > 1) {
            Where where = found.get(1).spot().where();
            throw new UserError(
                    where, found.get(1).id() + " is a second Deployment with HAProxy", "Drill one release at a time.");
        }
        return found.stream().findFirst();
    }

    private List<Manifest> workloads(String kind, Pattern what) {
        return manifests
                .ofKind(kind)
                .filter(each -> mentions(each, what))
                .sorted(Comparator.comparing(Manifest::name))
                .toList();
    }

    /** The image or the command of one of its containers names the program. */
    private static boolean mentions(Manifest workload, Pattern what) {
        return workload.spot().at("spec", "template", "spec", "containers").items().stream()
                .filter(container -> !container.at("image").textOrEmpty().contains("exporter"))
                .flatMap(ReleaseReader::words)
                .anyMatch(word -> what.matcher(word).find());
    }

    private static Stream<String> words(Spot container) {
        return Stream.of(
                        Stream.of(container.at("image").textOrEmpty()),
                        ActionReader.words(container.at("command")).stream(),
                        ActionReader.words(container.at("args")).stream())
                .flatMap(each -> each);
    }
}
