package redisha.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The Kubernetes client takes more than a second to load, and who gives a file should not wait for it. */
class LazyClientTest {

    @Test
    void only_the_live_cluster_loads_the_client() throws Exception {
        try (WithoutClient loader = new WithoutClient()) {
            assertThat(loader.read("Plain", "3")).isNotNull();
            assertThatThrownBy(() -> loader.read("Live", "", "/dev/null")).hasRootCauseInstanceOf(ClientIsLoaded.class);
        }
    }

    private static final class ClientIsLoaded extends ClassNotFoundException {
        private static final long serialVersionUID = 1L;
    }

    /** Has redisha's classes once more, and no client for them. */
    private static final class WithoutClient extends URLClassLoader {
        WithoutClient() throws IOException {
            super(new URL[] {Path.of("target/classes").toUri().toURL()}, LazyClientTest.class.getClassLoader());
        }

        Object read(String source, Object... arguments) throws Exception {
            Class<?> type = loadClass("redisha.cluster.ClusterSource$" + source);
            Class<?>[] types = Arrays.stream(arguments).map(Object::getClass).toArray(Class<?>[]::new);
            Object instance = type.getConstructor(types).newInstance(arguments);
            return type.getMethod("read", InputStream.class).invoke(instance, InputStream.nullInputStream());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("io.fabric8")) {
                throw new ClientIsLoaded();
            }
            if (!name.startsWith("redisha.")) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }
}
