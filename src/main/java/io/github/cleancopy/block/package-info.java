/** The unit of decision: blocks, the containers around them, judges and their verdicts. */
@NullMarked
package io.github.cleancopy.block;

import org.jspecify.annotations.NullMarked;
