/**
 * The door: {@link io.github.cleancopy.Cleancopy} turns a scraped page into a clean record.
 *
 * <pre>{@code
 * Article article = Cleancopy.standard().clean(html, url);
 * article.text();      // the story
 * article.removed();   // every block that went, with category, rule and reason
 * }</pre>
 */
@NullMarked
package io.github.cleancopy;

import org.jspecify.annotations.NullMarked;
