/**
 * What is noted of a request while it is served: its id, who asks, where its time goes. The law: whoever knows something
 * notes it here, and need not know who reads it.
 */
package dev.twins.trace;
