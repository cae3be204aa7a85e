/** What was scraped: pages, where they stood, and the readers that find them in files and dumps. */
@NullMarked
package io.github.cleancopy.page;

import org.jspecify.annotations.NullMarked;
