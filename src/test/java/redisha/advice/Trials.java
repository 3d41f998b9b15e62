package redisha.advice;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import redisha.model.KubeVersion;
import redisha.model.Target;
import redisha.render.Renderer;
import redisha.schedule.Cluster;
import redisha.schedule.Release;
import redisha.schedule.ReleaseReader;
import redisha.values.Catalogue;
import redisha.values.GivenValues;
import redisha.values.MergedValues;
import redisha.values.Reading;
import redisha.values.SetOption;
import redisha.values.ValuesRequest;

/** Releases as {@code --set} makes them of the defaults; what takes time to load is loaded once. */
final class Trials {
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final Renderer RENDERER = new Renderer();
    private static final Target TARGET = new Target("redis-ha", "default", KubeVersion.NEWEST, Set.of());

    private Trials() {}

    static Trial of(Cluster cluster, String profile, List<String> sets) {
        GivenValues given = new Reading(CATALOGUE, tree -> List.of(), InputStream.nullInputStream())
                .given(new ValuesRequest(List.of(profile), List.of(), "", Map.of(SetOption.TYPED, sets), false));
        Blueprint blueprint = new Blueprint(given, Trials::release);
        return new Trial(cluster, release(given.merged()), Optional.of(blueprint));
    }

    private static Release release(MergedValues values) {
        return ReleaseReader.read(
                RENDERER.render(redisha.model.ReleaseReader.read(TARGET, values, new ArrayList<>()), false),
                "default",
                true);
    }
}
