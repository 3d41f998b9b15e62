/** A values file becomes a Helm chart whose objects are those that redisha renders, with the knobs that stay open. */
package redisha.chart;
