/** Helm expressions inside values: the part of Go's text/template that values files use, bounded, with placed errors. */
package redisha.expression;
