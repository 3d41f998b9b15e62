/** A Kubernetes object: what it is called, where it stands in the order of installing, how it is written. */
package redisha.manifest;
