package example;

import io.github.cleancopy.Cleancopy;

/** A program that calls the library. */
final class Crawler {

  private final Cleancopy cleancopy = Cleancopy.standard();

  String headline(String html, String url) {
    return cleancopy.clean(html, url).title();
  }
}
