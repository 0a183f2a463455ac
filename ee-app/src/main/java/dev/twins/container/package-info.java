/**
 * The container side: the application as a WAR for a Jakarta EE server. The law: one process serves many requests at
 * once; costly objects are created once, and connections come from a pool that the server manages.
 */
package dev.twins.container;
