/** Runs on this machine what manifests would deploy, in namespaces of its own that leave nothing behind. */
package redisha.drill.stage;
