/**
 * Processes of this machine: starts Java, records children, limits their processor time and names who holds a port.
 *
 * <p>Law: it never ends a process that it cannot prove to be ours.
 */
package dev.twins.local.process;
