/**
 * Where the story is: which blocks are running text, which belong into a field, which are neither.
 */
@NullMarked
package io.github.cleancopy.body;

import org.jspecify.annotations.NullMarked;
