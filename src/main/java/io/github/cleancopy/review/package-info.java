/** A page on which a person sees what was struck, where it stood, and why. */
@NullMarked
package io.github.cleancopy.review;

import org.jspecify.annotations.NullMarked;
