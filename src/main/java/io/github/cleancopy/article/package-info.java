/** What the caller gets: the clean record. */
@NullMarked
package io.github.cleancopy.article;

import org.jspecify.annotations.NullMarked;
