package redisha.schema;

import java.util.Optional;
import redisha.manifest.Manifest;

/** A place with schemas. */
interface Location {

    /** The check for the objects of this kind in a minor of Kubernetes, empty when there is none here. */
    Optional<SchemaCheck> find(Manifest manifest, int minor);
}
