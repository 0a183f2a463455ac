/**
 * Processes of this machine: starting Java, remembering children, naming who holds a port.
 *
 * <p>Law: never ends a process that it cannot prove to be ours.
 */
package dev.twins.local.process;
