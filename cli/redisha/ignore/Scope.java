package redisha.ignore;

import java.nio.file.Path;
import java.util.List;

/** What a suppression is about. */
sealed interface Scope {

    /**
     * @param object {@code Kind/namespace/name} or {@code Kind/name}
     * @param file as the user gave it
     */
    boolean holds(String object, String file);

    /** The object that carries the annotation; one of the same name in another file is another object. */
    record OneObject(String object, String file) implements Scope {
        @Override
        public boolean holds(String otherObject, String otherFile) {
            return object.equals(otherObject) && file.equals(otherFile);
        }
    }

    /**
     * What fits one of the patterns of each list; an empty list leaves nothing out.
     *
     * @param folder that the patterns of files start from
     */
    record Patterns(Path folder, List<Glob> files, List<Glob> objects) implements Scope {

        public Patterns {
            files = List.copyOf(files);
            objects = List.copyOf(objects);
        }

        @Override
        public boolean holds(String object, String file) {
            return (objects.isEmpty() || fits(objects, object)) && (files.isEmpty() || fits(files, relative(file)));
        }

        private String relative(String file) {
            Path path = Path.of(file).toAbsolutePath().normalize();
            return folder.toAbsolutePath()
                    .normalize()
                    .relativize(path)
                    .toString()
                    .replace('\\', '/');
        }

        private static boolean fits(List<Glob> globs, String path) {
            return globs.stream().anyMatch(glob -> glob.fits(path));
        }
    }
}
