package redisha.command;

/** How structured output is written. */
enum Format {
    yaml,
    json
}
