package redisha.command;

import java.util.function.LongSupplier;

/**
 * What a verb that starts processes has to know of where it runs.
 *
 * @param nanos a clock that only goes forward
 * @param searchPath what PATH says
 */
record Machine(LongSupplier nanos, String searchPath) {}
