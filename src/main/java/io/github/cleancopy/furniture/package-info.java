/**
 * What the rules say: packs of cues and conditions that recognise a site's own voice, the judge
 * that applies them, and the tests every rule brings along. Knows the vocabulary and no other
 * stage.
 */
@NullMarked
package io.github.cleancopy.furniture;

import org.jspecify.annotations.NullMarked;
