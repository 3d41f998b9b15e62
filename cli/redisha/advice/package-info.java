/** The smallest changes that make room for a release, each of them tried before it is offered. */
package redisha.advice;
