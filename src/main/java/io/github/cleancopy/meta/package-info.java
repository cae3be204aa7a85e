/**
 * What a page says about itself: title, authors, dates, language, site ... and where it says so.
 */
@NullMarked
package io.github.cleancopy.meta;

import org.jspecify.annotations.NullMarked;
