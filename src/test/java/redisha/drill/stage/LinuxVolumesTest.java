package redisha.drill.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static redisha.drill.stage.Troupe.idle;
import static redisha.drill.stage.Troupe.said;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

@InNamespaces
class LinuxVolumesTest {
    private static final int EXECUTABLE = 0755;
    private static final int PRIVATE = 0400;

    @Test
    void files_have_their_content_and_mode_and_cannot_be_changed() {
        try (Troupe troupe = new Troupe()) {
            Runtime.Container container = idle(
                    troupe.pod("a", Map.of("scripts", files(Map.of("run", "echo ran"), EXECUTABLE))), at("/scripts"));

            assertThat(said(container, "stat -c %a /scripts/run; sh /scripts/run"))
                    .isEqualTo("755\nran");
            assertThat(said(container, "echo x >/scripts/run")).contains("Read-only file system");
        }
    }

    @Test
    void a_volume_is_mounted_where_this_machine_has_folders_of_its_own() {
        try (Troupe troupe = new Troupe()) {
            Runtime.Volume scripts = files(Map.of("haproxy.cfg", "global\n"), PRIVATE);

            for (String place : new String[] {"/usr/local/etc/haproxy", "/etc/redis", "/var/run/x", "/opt/a/b"}) {
                Runtime.Container container = idle(troupe.pod("a", Map.of("scripts", scripts)), at(place));

                assertThat(said(container, "cat %s/haproxy.cfg; sh -c 'echo works'".formatted(place)))
                        .as(place)
                        .isEqualTo("global\nworks");
            }
        }
    }

    @Test
    void files_are_refilled_where_the_whole_volume_is_mounted() {
        try (Troupe troupe = new Troupe()) {
            Runtime.Sandbox pod = troupe.pod("a", Map.of("scripts", files(Map.of("a", "1", "b", "1"), PRIVATE)));
            Runtime.Container container = idle(pod, at("/scripts"), new Runtime.Mount("scripts", "/single", "a", true));

            pod.refill("scripts", files(Map.of("a", "2", "c", "2"), PRIVATE));

            assertThat(said(container, "cd /scripts; ls; cat *")).isEqualTo("a\nc\n22");
            assertThat(said(container, "cat /single")).as("as on Kubernetes").isEqualTo("1");
        }
    }

    @Test
    void a_claim_outlives_its_pod_until_it_is_wiped_and_an_empty_folder_does_not() {
        try (Troupe troupe = new Troupe()) {
            Map<String, Runtime.Volume> volumes =
                    Map.of("scripts", new Runtime.Volume.Claim("data-a"), "empty", new Runtime.Volume.Empty());
            Runtime.Mount empty = new Runtime.Mount("empty", "/empty", "", false);
            Runtime.Sandbox first = troupe.pod("a", volumes);
            said(idle(first, at("/data"), empty), "mkdir /data/sub; echo kept | tee /data/sub/file >/empty/file");
            first.remove();

            Runtime.Sandbox second = troupe.pod("a", volumes);
            Runtime.Container container = idle(second, at("/data"), empty);
            assertThat(said(container, "cat /data/sub/file; ls /empty")).isEqualTo("kept");

            second.wipe("data-a");
            assertThat(said(container, "ls -A /data")).isEmpty();
            assertThat(said(container, "echo new >/data/file; cat /data/file")).isEqualTo("new");
        }
    }

    @Test
    void containers_of_a_pod_share_its_volumes_as_each_of_them_mounts_it() {
        try (Troupe troupe = new Troupe()) {
            Runtime.Sandbox pod = troupe.pod("a", Map.of("scripts", new Runtime.Volume.Empty()));
            Runtime.Container writer = idle(pod, at("/out"), new Runtime.Mount("scripts", "/out/inner", "sub", false));
            Runtime.Container reader = idle(pod, new Runtime.Mount("scripts", "/in", "", true));

            said(writer, "echo shared >/out/inner/file");

            assertThat(said(reader, "cat /in/sub/file")).isEqualTo("shared");
            assertThat(said(reader, "touch /in/mine")).contains("Read-only file system");
        }
    }

    private static Runtime.Mount at(String path) {
        return new Runtime.Mount("scripts", path, "", false);
    }

    private static Runtime.Volume.Files files(Map<String, String> texts, int mode) {
        Map<String, byte[]> files = new TreeMap<>();
        texts.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return new Runtime.Volume.Files(files, mode);
    }
}
