/** Makes the files of {@code schemas/kubernetes} and {@code schemas/crd}; no part of the program. */
package redisha.schemas;
