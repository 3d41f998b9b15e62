/** The ways in which a release is broken on the stage, one file each. */
package redisha.drill.fault;
