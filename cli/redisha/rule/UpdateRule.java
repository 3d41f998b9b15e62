package redisha.rule;

/** A rule about changes: where nothing is known to be installed it has nothing to say. */
public interface UpdateRule extends Rule {}
