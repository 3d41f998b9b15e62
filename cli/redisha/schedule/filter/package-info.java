/** Where a pod would go, and why it would not: the filters of kube-scheduler, each in its own words. */
package redisha.schedule.filter;
