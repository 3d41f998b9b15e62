package redisha.report.drill;

import java.util.List;
import redisha.drill.timeline.Budget;
import redisha.drill.timeline.Event.Kind;
import redisha.drill.timeline.Promise.LosesAtMost;
import redisha.drill.timeline.Promise.MinorityLosesAtMost;
import redisha.drill.timeline.Promise.RecoversWithin;
import redisha.drill.timeline.Promise.StartsWithin;
import redisha.drill.timeline.Promise.WritesPauseAtMost;
import redisha.drill.timeline.Timeline;
import redisha.drill.timeline.Timers;

/** Reports of drills that were never made. */
record DrillCase(String name, DrillReport report) {
    private static final Timers CALM = new Timers(5000, 30000, 5000, 1000);
    private static final Timers CHART = new Timers(10000, 180000, 5000, 1000);
    private static final List<String> NOTES = List.of("uids, securityContext and resources are not honoured.");

    static final List<DrillCase> ALL = List.of(
            new DrillCase("crash", new DrillReport(List.of(crash(1, 5900, "recommended")), NOTES)),
            new DrillCase(
                    "several-runs",
                    new DrillReport(
                            List.of(
                                    crash(1, 5900, "recommended"),
                                    crash(2, 5700, "recommended"),
                                    crash(3, 6900, "recommended"),
                                    planned("recommended", 1200)),
                            NOTES)),
            new DrillCase(
                    "compared",
                    new DrillReport(
                            List.of(
                                    crash(1, 11200, "chart-shape"),
                                    planned("chart-shape", 8800),
                                    crash(1, 5900, "recommended"),
                                    crash(2, 5700, "recommended"),
                                    partition("recommended"),
                                    coldStart("recommended")),
                            List.of())));

    private static Trial crash(int run, double back, String subject) {
        Timeline timeline = new Played()
                .served("redis-ha-server-0", 0)
                .refused("connection reset", 40)
                .refused("connection refused", back)
                .served("redis-ha-server-1", back + 4000)
                .event(0, "redis-ha-server-0", Kind.FAULT, "its node is lost")
                .event(-2400, "drill", Kind.MASTERS, "redis-ha-server-0")
                .event(60, "drill", Kind.MASTERS, "")
                .proxies(300, "Server bk_redis_master/R0 is DOWN, reason: Layer4 connection problem, info: \"x\"")
                .sentinels(back - 900, "+sdown master mymaster 10.43.0.11 6379")
                .sentinels(back - 800, "+odown master mymaster 10.43.0.11 6379 #quorum 2/2")
                .event(
                        back - 700,
                        "redis-ha-server-1/sentinel",
                        Kind.SENTINEL,
                        "+try-failover master mymaster 10.43.0.11 6379")
                .event(back - 300, "drill", Kind.MASTERS, "redis-ha-server-1")
                .sentinels(back - 250, "+switch-master mymaster 10.43.0.11 6379 10.43.0.12 6379")
                .proxies(back - 220, "Server bk_redis_master/R1 is UP, reason: Layer7 check passed, code: 0")
                .event(back + 1500, "redis-ha-server-0", Kind.MENDED, "its node is back")
                .event(back + 3000, "drill", Kind.HEALTHY, "all is well again")
                .timeline("crash", subject, run, subject.equals("recommended") ? CALM : CHART);
        return Trial.of(
                timeline, Budget.of(new WritesPauseAtMost(6500), new LosesAtMost(0), new RecoversWithin(60000)));
    }

    private static Trial planned(String subject, double back) {
        Timeline timeline = new Played()
                .served("redis-ha-server-0", back > 5000 ? 1100 : 100)
                .forgotten(back > 5000 ? 95 : 0)
                .refused("NOREPLICAS", back)
                .served("redis-ha-server-2", back + 3000)
                .event(0, "redis-ha-server-0", Kind.FAULT, "its pod is deleted")
                .event(-2400, "drill", Kind.MASTERS, "redis-ha-server-0")
                .event(1000, "drill", Kind.MASTERS, "redis-ha-server-0 redis-ha-server-2")
                .event(back - 100, "drill", Kind.MASTERS, "redis-ha-server-2")
                .event(back + 2000, "drill", Kind.HEALTHY, "all is well again")
                .timeline("planned", subject, 1, CALM);
        return Trial.of(timeline, Budget.of(new WritesPauseAtMost(1500), new LosesAtMost(0)));
    }

    private static Trial partition(String subject) {
        Timeline timeline = new Played()
                .served("redis-ha-server-0", 0)
                .refused("read timed out", 6200)
                .served("redis-ha-server-1", 12000)
                .isolated("redis-ha-server-0", 8000)
                .event(0, "redis-ha-server-0", Kind.FAULT, "its network is cut")
                .event(-2400, "drill", Kind.MASTERS, "redis-ha-server-0")
                .event(6000, "drill", Kind.MASTERS, "redis-ha-server-0 redis-ha-server-1")
                .event(9000, "redis-ha-server-0", Kind.MENDED, "its network is whole")
                .event(9500, "drill", Kind.MASTERS, "redis-ha-server-1")
                .event(11000, "drill", Kind.HEALTHY, "all is well again")
                .timeline("partition", subject, 1, CALM);
        return Trial.of(timeline, Budget.of(new WritesPauseAtMost(7500), new MinorityLosesAtMost(600)));
    }

    private static Trial coldStart(String subject) {
        Timeline timeline = new Played()
                .served("redis-ha-server-0", 0)
                .refused("connection refused", 14000)
                .served("redis-ha-server-0", 18000)
                .event(0, "redis-ha-server-0", Kind.FAULT, "all members are stopped")
                .event(2000, "redis-ha-server-0", Kind.MENDED, "it is started again")
                .event(17500, "drill", Kind.HEALTHY, "all is well again")
                .timeline("cold-start", subject, 1, CALM);
        return Trial.of(timeline, Budget.of(new StartsWithin(20000), new LosesAtMost(0)));
    }

    @Override
    public String toString() {
        return name;
    }
}
