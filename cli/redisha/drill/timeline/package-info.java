/** What happened in a drill, recorded as it happened, and the judgement of it: pure functions over records. */
package redisha.drill.timeline;
