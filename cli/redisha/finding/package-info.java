/** What redisha has to say: a finding is collected, a user error stops the run; both name place, fault and way out. */
package redisha.finding;
