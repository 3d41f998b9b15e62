package redisha;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FreePortsTest {
    @Test
    void no_port_is_given_twice_nor_one_that_the_kernel_gives_to_connections() throws IOException {
        // Files.readString reads one byte of a file there, whose size is told as 0.
        List<String> range = Files.readAllLines(Path.of("/proc/sys/net/ipv4/ip_local_port_range"));
        int connections = Integer.parseInt(range.get(0).split("\\s+")[0]);
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            int port = FreePorts.next();
            assertThat(port).isBetween(1024, connections - 1);
            assertThat(seen.add(port)).as("%d is new", port).isTrue();
        }
    }

    @Test
    void a_port_in_use_is_passed_over() throws IOException {
        try (ServerSocket taken = new ServerSocket(FreePorts.next())) {
            for (int i = 0; i < FreePorts.COUNT; i++) {
                assertThat(FreePorts.next()).isNotEqualTo(taken.getLocalPort());
            }
        }
    }
}
