/** A release becomes manifests: templates say what the objects look like, and no value can break out of its place. */
package redisha.render;
