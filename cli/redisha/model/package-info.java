/** What a release is: immutable facts made from checked values, with every default resolved and every contradiction refused. */
package redisha.model;
