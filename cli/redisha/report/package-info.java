/** Findings, and answers about capacity, in the forms that people and machines read. */
package redisha.report;
