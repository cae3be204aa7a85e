/** Where clean records go: how one is written, and into which file. */
@NullMarked
package io.github.cleancopy.sink;

import org.jspecify.annotations.NullMarked;
