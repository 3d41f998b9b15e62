/** What the user decided not to hear of, with a reason each; a wish without a reason, or without an effect, is told. */
package redisha.ignore;
