/** What drills came to: as a text with a timeline to follow, as a page with charts, as tables, as JSON. */
package redisha.report.drill;
