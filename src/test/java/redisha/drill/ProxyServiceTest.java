package redisha.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import redisha.command.Main;
import redisha.drill.release.Release;
import redisha.manifest.ManifestReader;
import redisha.manifest.Manifests;

class ProxyServiceTest {

    @Test
    void clients_go_through_the_service_of_the_proxies() {
        assertThat(ProxyService.of(rendered()))
                .contains(new ProxyService("redis-ha-haproxy", "tcp-haproxy", Optional.empty()));
    }

    @Test
    void readers_use_the_read_only_port_where_there_is_one() {
        assertThat(ProxyService.of(rendered("--set", "haproxy.readOnly.enabled=true")))
                .flatMap(ProxyService::readOnlyPort)
                .contains("tcp-haproxyreadonly");
    }

    @Test
    void without_proxies_there_is_no_such_service() {
        assertThat(ProxyService.of(rendered("--set", "haproxy.enabled=false"))).isEmpty();
    }

    private static Release rendered(String... options) {
        List<String> arguments = new ArrayList<>(List.of("render"));
        arguments.addAll(List.of(options));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Main.run(
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(OutputStream.nullOutputStream()),
                arguments.toArray(String[]::new));
        return Release.read(
                new Manifests(ManifestReader.read("rendered", out.toByteArray()).manifests()), 7);
    }
}
