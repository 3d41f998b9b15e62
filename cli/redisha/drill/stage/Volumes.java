package redisha.drill.stage;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The volumes of one pod, as folders of the stage. */
final class Volumes {
    private final Path folder;
    private final Path claims;
    private final Map<String, Runtime.Volume> volumes;

    /**
     * @param folder for volumes that end with the pod
     * @param claims for those that outlive it, by name
     */
    Volumes(Path folder, Path claims, Map<String, Runtime.Volume> volumes) {
        this.folder = folder;
        this.claims = claims;
        this.volumes = new LinkedHashMap<>(volumes);
    }

    void make() {
        volumes.forEach((name, volume) -> {
            Folders.make(folder(name));
            if (volume instanceof Runtime.Volume.Files files) {
                write(name, files);
            }
        });
    }

    /** Where a volume lies on the node. */
    Path folder(String name) {
        Runtime.Volume volume = volumes.get(name);
        if (volume == null) {
            throw new IllegalArgumentException("no volume " + name + " in " + volumes.keySet());
        }
        return volume instanceof Runtime.Volume.Claim claim ? claims.resolve(claim.name()) : folder.resolve(name);
    }

    /** ConfigMaps and Secrets are mounted read-only whatever the mount says. */
    boolean readOnly(String name) {
        return volumes.get(name) instanceof Runtime.Volume.Files;
    }

    void refill(String name, Runtime.Volume.Files files) {
        Runtime.Volume before = volumes.put(name, files);
        write(name, files);
        if (before instanceof Runtime.Volume.Files old) {
            Set<String> gone = new LinkedHashSet<>(new TreeSet<>(old.files().keySet()));
            gone.removeAll(files.files().keySet());
            gone.forEach(file -> Folders.remove(folder(name).resolve(file)));
        }
    }

    void wipe(String claim) {
        Folders.empty(Folders.make(claims.resolve(claim)));
    }

    private void write(String name, Runtime.Volume.Files files) {
        files.files().forEach((file, content) -> Folders.write(folder(name).resolve(file), content, files.mode()));
    }
}
