/** What breaks a Redis Sentinel release although Kubernetes is happy with it. */
package redisha.rule.ha;
