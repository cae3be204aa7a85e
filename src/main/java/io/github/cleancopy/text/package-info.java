/**
 * Strings: tidying, counting words in any script, fingerprints, guessing a language, telling two
 * kinds of text apart by their words. Knows nothing else of the project.
 */
@NullMarked
package io.github.cleancopy.text;

import org.jspecify.annotations.NullMarked;
