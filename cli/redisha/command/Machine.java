package redisha.command;

import java.util.function.LongSupplier;

/**
 * What verbs have to know of where they run.
 *
 * @param nanos a clock that only goes forward
 * @param searchPath what PATH says
 * @param terminal whether somebody watches standard error
 */
record Machine(LongSupplier nanos, String searchPath, boolean terminal) {}
