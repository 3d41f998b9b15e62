/** What the API server, the controllers and the kubelet demand beyond the schema. */
package redisha.rule.api;
