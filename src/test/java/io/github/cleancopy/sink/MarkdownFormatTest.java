package io.github.cleancopy.sink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.cleancopy.article.Article;
import io.github.cleancopy.article.KeptBlock;
import io.github.cleancopy.article.Metadata;
import io.github.cleancopy.article.Notices;
import io.github.cleancopy.article.Quality;
import io.github.cleancopy.article.Source;
import io.github.cleancopy.page.Origin;
import io.github.cleancopy.text.Fingerprint;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MarkdownFormatTest {
  @Test
  void blocksKeepTheirShapeAndSignsThatMeanSomethingAreEscaped() {
    Metadata metadata =
        new Metadata(
            null,
            null,
            null,
            "en",
            "Storm",
            List.of("Ada Reed"),
            "2026-03-12",
            null,
            null,
            List.of(),
            null,
            null,
            List.of("The pier."),
            "Forty boats stay in.");
    Article article =
        new Article(
            "a",
            null,
            metadata,
            "",
            List.of(
                new KeptBlock(0, "title", "Storm", null),
                new KeptBlock(1, "byline", "By Ada Reed", null),
                new KeptBlock(2, "paragraph", "1948. A year *of* wind.", null),
                new KeptBlock(3, "caption", "The pier.", null),
                new KeptBlock(4, "heading", "What is known", null),
                new KeptBlock(5, "list-item", "Roofs: 11", null),
                new KeptBlock(6, "list-item", "Boats: 40", null),
                new KeptBlock(7, "quote", "We wait.", null),
                new KeptBlock(8, "code", "a ``` b", null)),
            List.of(),
            Notices.NONE,
            new Quality(9, 0, 0, false, true, List.of()),
            new Fingerprint("0", "0"),
            new Source(Origin.NONE, "text/html", null),
            Map.of());
    assertThat(new String(MarkdownFormat.separated().bytes(article), UTF_8))
        .isEqualTo(
            """
            # Storm

            Ada Reed · 2026-03-12

            **Forty boats stay in.**

            1948\\. A year \\*of\\* wind.

            ## What is known

            - Roofs: 11
            - Boats: 40

            > We wait.

            ````
            a ``` b
            ````

            ---

            """);
  }
}
