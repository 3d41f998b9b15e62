package redisha.drill;

import java.io.DataOutputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import redisha.drill.fault.Faults;
import redisha.drill.load.Checkup;
import redisha.drill.load.Connections;
import redisha.drill.load.LiveMembers;
import redisha.drill.load.Members;
import redisha.drill.release.Release;
import redisha.drill.release.Service;
import redisha.drill.release.Workload;
import redisha.drill.stage.LinuxStage;
import redisha.drill.stage.Programs;
import redisha.drill.stage.Stage;
import redisha.drill.stage.StageOptions;
import redisha.drill.timeline.Await;
import redisha.drill.timeline.Recorder;
import redisha.drill.timeline.Setting;
import redisha.drill.timeline.Timers;
import redisha.finding.UserError;
import redisha.manifest.Manifests;

/** The part of a drill that runs inside namespaces, where it is the node, the cluster and its clients. */
public final class Inside {
    private final Programs programs;
    private final LongSupplier nanos;
    private final Consumer<String> progress;

    /**
     * @param nanos a clock that only goes forward
     * @param progress is told in a few words what is under way
     */
    public Inside(Programs programs, LongSupplier nanos, Consumer<String> progress) {
        this.programs = programs;
        this.nanos = nanos;
        this.progress = progress;
    }

    /**
     * Carries a plan out on one release, as far as that gets over what is done to it.
     *
     * @param out takes what {@link Outside} reads
     * @throws UserError when the release does not become well
     */
    public void play(String plan, OutputStream out) {
        play(PlanText.read(plan), new DataOutputStream(out));
    }

    private void play(Plan plan, DataOutputStream out) {
        Manifests manifests = new Manifests(plan.manifests());
        Release release = Release.read(manifests, plan.seed());
        Recorder recorder = new Recorder(nanos);
        try (Stage stage = LinuxStage.start(programs, release, options(plan, release), recorder, nanos)) {
            Drill drill = new Drill(company(stage, release, plan, recorder), recorder, new Await(nanos), progress);
            try {
                Timers timers = TimersReader.read(manifests);
                Map<String, String> versions = programs.versions();
                drill.play(
                        plan.turns(),
                        turn -> new Setting(
                                turn.scenario(),
                                plan.subject(),
                                turn.run(),
                                plan.seed(),
                                plan.load(),
                                timers,
                                versions),
                        timeline -> new Played(Optional.of(timeline), Logs.read(stage.logs())).write(out));
            } catch (UserError unwell) {
                new Played(Optional.empty(), Logs.read(stage.logs())).write(out);
                throw unwell;
            }
        }
    }

    private Company company(Stage stage, Release release, Plan plan, Recorder recorder) {
        Connections connections = new Connections(stage.access(), plan.load().timeout());
        Members members = new LiveMembers(connections);
        Checkup checkup = new Checkup(connections, stage::members, stage::proxies);
        int proxies = release.proxies().map(Workload::replicas).orElse(0);
        return new Company(
                stage,
                members,
                new Crowd(stage, ProxyService.of(release), connections, members, plan.load(), recorder, nanos),
                () -> checkup.health(release.members().replicas(), proxies).story());
    }

    /** All turns of a plan want the same addresses. */
    private static StageOptions options(Plan plan, Release release) {
        Map<Integer, String> wanted =
                Faults.named(plan.turns().get(0).scenario()).announceAddresses();
        Map<String, String> addresses = new LinkedHashMap<>();
        wanted.forEach((ordinal, address) -> release.services().stream()
                .filter(service -> announces(service, release.members().name() + "-" + ordinal))
                .forEach(service -> addresses.put(service.name(), address)));
        return new StageOptions(plan.seed(), addresses);
    }

    private static boolean announces(Service service, String pod) {
        return service.announces() && pod.equals(service.selector().get(Service.POD_NAME));
    }
}
