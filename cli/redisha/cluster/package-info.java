/** Nodes and pods from a file, a pipe or a live cluster: what scheduling needs of them, and a note on what is not known. */
package redisha.cluster;
