/** Values in layers become one merged tree in which every value knows where it came from and every spelling is settled. */
package redisha.values;
