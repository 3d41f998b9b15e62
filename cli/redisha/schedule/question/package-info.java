/** Will a release schedule, roll out and survive: three questions about a cluster, answered with numbers and reasons. */
package redisha.schedule.question;
