/** Text to ordered trees that know file, line and column, and back: YAML exactly as Kubernetes and Helm read it. */
package redisha.yaml;
