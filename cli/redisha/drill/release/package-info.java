/** What manifests say of the pods and Services of a release, with what they lack made up and told. */
package redisha.drill.release;
