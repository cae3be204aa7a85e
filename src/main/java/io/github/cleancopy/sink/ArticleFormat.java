package io.github.cleancopy.sink;

import io.github.cleancopy.article.Article;

/**
 * How one record is written. Stateless or immutable: one format may serve many threads. The same
 * article always gives the same bytes.
 */
@FunctionalInterface
public interface ArticleFormat {
  /** The record in UTF-8, with whatever separates it from the next. */
  byte[] bytes(Article article);
}
