/** A tree held against a JSON schema: every problem at once, each with the exact place and in words of ours. */
package redisha.schema;
