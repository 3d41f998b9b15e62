/** Clients that write and read through the proxies and record every attempt. */
package redisha.drill.load;
