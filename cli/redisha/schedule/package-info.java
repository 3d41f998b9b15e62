/** The records of a cluster and of what its pods need, as kube-scheduler sees them. */
package redisha.schedule;
