package example;

import io.github.cleancopy.Cleancopy;

/** A program that has the library on its class path and nothing else. */
public final class Crawler {

  private static final String PAGE =
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

  private Crawler() {}

  public static void main(String[] args) {
    var article = Cleancopy.standard().clean(PAGE, "https://news.example/brennay-ferry");
    System.out.println("title: " + article.title());
    expect("Ferry returns to Brennay after nine years".equals(article.title()), "the title");
    expect(isAbsent("org.slf4j.nop.NOPServiceProvider"), "no logging backend");
    expect(isAbsent("org.apache.commons.cli.Options"), "nothing of the command line");
  }

  private static boolean isAbsent(String className) {
    try {
      Class.forName(className);
      return false;
    } catch (ClassNotFoundException e) {
      return true;
    }
  }

  private static void expect(boolean holds, String what) {
    if (!holds) {
      throw new AssertionError("expected " + what);
    }
  }
}
