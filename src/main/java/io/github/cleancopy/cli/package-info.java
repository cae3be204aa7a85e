/** The command line: {@code cleancopy clean news.jsonl -o clean.jsonl}. */
@NullMarked
package io.github.cleancopy.cli;

import org.jspecify.annotations.NullMarked;
