package redisha.schemas;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Type;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The Java models of one API, behind a class loader of their own, so that the models of several versions can be read in
 * one run. Everything is asked by name: nothing here is compiled against them.
 */
final class ModelJar implements AutoCloseable {
    private final URLClassLoader loader;
    private final String packageName;
    private final String annotation;

    /**
     * @param folders where the jars of the models and of what they need lie
     * @param annotation the class of the annotation whose {@code value()} is the name of a field in JSON
     */
    ModelJar(String packageName, String annotation, Path... folders) {
        this.loader = new URLClassLoader(jars(folders), ClassLoader.getPlatformClassLoader());
        this.packageName = packageName;
        this.annotation = annotation;
    }

    Class<?> model(String name) {
        try {
            return loader.loadClass(packageName + "." + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name + " is not in " + List.of(loader.getURLs()), e);
        }
    }

    boolean owns(Class<?> type) {
        return type.getPackageName().equals(packageName);
    }

    /** The fields of a model by their names in JSON. */
    Map<String, Type> fields(Class<?> model) {
        Map<String, Type> fields = new TreeMap<>();
        for (Field field : model.getDeclaredFields()) {
            for (Annotation each : field.getAnnotations()) {
                if (each.annotationType().getName().equals(annotation)) {
                    fields.put(value(each), field.getGenericType());
                }
            }
        }
        if (fields.isEmpty()) {
            throw new IllegalStateException(model + " has no fields");
        }
        return fields;
    }

    /** The names of the fields that must be there, as the official models list them; none for other models. */
    List<String> required(Class<?> model) {
        try {
            Object names = model.getDeclaredField("openapiRequiredFields").get(null);
            return new ArrayList<>(new TreeSet<>(
                    ((Collection<?>) names).stream().map(String::valueOf).toList()));
        } catch (NoSuchFieldException e) {
            return List.of();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }

    private static String value(Annotation annotation) {
        try {
            return (String) annotation.annotationType().getMethod("value").invoke(annotation);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static URL[] jars(Path... folders) {
        List<URL> jars = new ArrayList<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path jar : files.sorted().toList()) {
                    jars.add(jar.toUri().toURL());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return jars.toArray(URL[]::new);
    }
}
