/** The chain of custody names evidence by hashes that are hashes. */
@NullMarked
package org.lagebuch.command.evidence;

import org.jspecify.annotations.NullMarked;
