/** Amounts as Kubernetes writes them: {@code 500m}, {@code 2Gi} and {@code 1e3} are read, compared and written back. */
package redisha.quantity;
