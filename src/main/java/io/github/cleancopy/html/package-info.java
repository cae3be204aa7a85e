/**
 * Bytes to blocks: what type and charset a page has, its DOM or its lines, and the blocks in it.
 */
@NullMarked
package io.github.cleancopy.html;

import org.jspecify.annotations.NullMarked;
