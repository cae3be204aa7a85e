package example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class CrawlerTest {

  @Test
  void thePlainJarIsAllItTakes() {
    String html =
        """
        <html>
          <head><title>Ferry returns to Brennay after nine years</title></head>
          <body>
            <article>
              <h1>Ferry returns to Brennay after nine years</h1>
              <p>The first ferry in nine years reached the island of Brennay on Monday, with forty
              passengers, two cows and the mayor of the mainland on board.</p>
              <p>"We had stopped looking at the timetable," said Oda Tamsin, who keeps the only shop
              on the island and had baked for everyone who came.</p>
            </article>
          </body>
        </html>
        """;
    String headline = new Crawler().headline(html, "https://news.example/brennay-ferry");
    System.out.println("title: " + headline);
    assertEquals("Ferry returns to Brennay after nine years", headline);
  }

  @Test
  void itBringsNoLoggingBackend() {
    assertAbsent("org.slf4j.nop.NOPServiceProvider");
  }

  @Test
  void norWhatOnlyTheCommandLineNeeds() {
    assertAbsent("org.apache.commons.cli.Options");
  }

  private static void assertAbsent(String className) {
    assertThrows(ClassNotFoundException.class, () -> Class.forName(className));
  }
}
