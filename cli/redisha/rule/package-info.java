/** Semantic promises about manifests, one per file: each explains itself, reads everything and speaks only of its subject. */
package redisha.rule;
