/** One class per verb: it parses, calls the rooms, prints, and answers one of four exit codes. */
package redisha.command;
