/** Drills a release: sets it up, loads it, breaks it, records what clients saw and judges that. */
package redisha.drill;
