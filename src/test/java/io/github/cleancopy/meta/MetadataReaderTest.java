package io.github.cleancopy.meta;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cleancopy.article.Declared;
import io.github.cleancopy.article.Metadata;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class MetadataReaderTest {
  private static final String URL = "https://www.harbourpost.example/2026/03/12/bridge-closed";

  private static Declared read(String html) {
    return new MetadataReader().read(Jsoup.parse(html), URL);
  }

  @Test
  void aPageWithEverythingDeclaredIsReadWhole() {
    Metadata metadata =
        read("""
            <html lang="en-GB"><head>
            <title>Bridge closed for the winter | Harbour Post</title>
            <link rel="canonical" href="/bridge-closed">
            <meta property="og:site_name" content="Harbour Post">
            <meta property="og:image" content="/pictures/bridge.jpg">
            <meta property="og:description" content="Buses run instead.">
            <meta property="article:tag" content="Bridges">
            <meta property="article:tag" content="Winter">
            <script type="application/ld+json">
            {"@context": "https://schema.org", "@type": "NewsArticle",
             "headline": "Bridge closed for the winter",
             "articleSection": "Local",
             "author": [{"@type": "Person", "name": "Anna Reed"},
                        {"@type": "Person", "name": "Ben Stone"}],
             "datePublished": "2026-03-12T14:05:00+01:00",
             "dateModified": "2026-03-12T15:00:00+01:00"}
            </script></head>
            <body><h1>Bridge closed for the winter</h1></body></html>""")
            .metadata();
    assertThat(metadata.title()).isEqualTo("Bridge closed for the winter");
    assertThat(metadata.authors()).containsExactly("Anna Reed", "Ben Stone");
    assertThat(metadata.published()).isEqualTo("2026-03-12T14:05:00+01:00");
    assertThat(metadata.modified()).isEqualTo("2026-03-12T15:00:00+01:00");
    assertThat(metadata.language()).isEqualTo("en-GB");
    assertThat(metadata.site()).isEqualTo("Harbour Post");
    assertThat(metadata.host()).isEqualTo("harbourpost.example");
    assertThat(metadata.section()).isEqualTo("Local");
    assertThat(metadata.tags()).containsExactly("Bridges", "Winter");
    assertThat(metadata.summary()).isEqualTo("Buses run instead.");
    assertThat(metadata.image()).isEqualTo("https://www.harbourpost.example/pictures/bridge.jpg");
    assertThat(metadata.canonicalUrl()).isEqualTo("https://www.harbourpost.example/bridge-closed");
  }

  @Test
  void aTextDumpDeclaresOnlyItsAddress() {
    Declared declared = new MetadataReader().read(null, URL);
    assertThat(declared.metadata().host()).isEqualTo("harbourpost.example");
    assertThat(declared.metadata().published()).isEqualTo("2026-03-12");
    assertThat(declared.metadata().title()).isNull();
    assertThat(declared.siteNames()).containsExactly("harbourpost", "harbourpost.example");
  }
}
