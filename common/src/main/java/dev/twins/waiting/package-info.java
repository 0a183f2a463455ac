/**
 * What cannot be served at once. The law: it waits, in the order of coming where one process sees all of it, bounded in number and time, and is then sent
 * away with a word on when to come back; both bounds hold for all that a process makes a request wait for, taken together.
 */
package dev.twins.waiting;
