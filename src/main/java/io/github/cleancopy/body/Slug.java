package io.github.cleancopy.body;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * The words of the headline as the page's address repeats them: {@code
 * /island/ferry-to-tay-will-stop}. Of many stories on one page they tell which is the page's own.
 * Immutable; made of up to 2,000 characters and 60 words.
 */
final class Slug {
  private static final int LONGEST = 2_000;
  private static final int MOST_WORDS = 60;
  private static final int FEWEST_WORDS = 2;
  private static final int SHORTEST_WORD = 3;
  private static final int STEM = 5;

  /** ".shtml", ".xhtml". */
  private static final int LONGEST_ENDING = 5;

  /** A page whose address nobody gave, or whose address is a number. */
  static final Slug NONE = new Slug("");

  private final Map<String, Long> words = new HashMap<>();
  private final int count;

  private Slug(String step) {
    int found = 0;
    StringTokenizer pieces = new StringTokenizer(step, "-_+ .,!");
    while (pieces.hasMoreTokens()) {
      String word = pieces.nextToken();
      boolean told = word.length() >= SHORTEST_WORD && Character.isLetter(word.charAt(0));
      if (told && found < MOST_WORDS && TextTraits.of(word).functionWords == 0) {
        long bit = 1L << found++;
        words.merge(stem(word), bit, (a, b) -> a | b);
        // "uebergriffe" for "Übergriffe"
        String single = word.replace("ae", "a").replace("oe", "o").replace("ue", "u");
        words.merge(stem(single), bit, (a, b) -> a | b);
      }
    }
    count = found;
  }

  static Slug of(@Nullable String url) {
    if (url == null) {
      return NONE;
    }
    Slug most = NONE;
    for (String step : path(url).split("/")) {
      Slug slug = new Slug(plain(withoutEnding(step).toLowerCase(Locale.ROOT)));
      most = slug.count > most.count ? slug : most;
    }
    return most.count < FEWEST_WORDS ? NONE : most;
  }

  /** What follows the host, up to a question. */
  private static String path(String url) {
    String address = url.substring(0, Math.min(LONGEST, url.length()));
    int host = address.indexOf("://");
    int slash = address.indexOf('/', host < 0 ? 0 : host + 3);
    return slash < 0 ? "" : decoded(before('?', before('#', address.substring(slash))));
  }

  private static String before(char mark, String path) {
    int end = path.indexOf(mark);
    return end < 0 ? path : path.substring(0, end);
  }

  /** "ferry-stops.html" is a file of two words. */
  private static String withoutEnding(String step) {
    int dot = step.lastIndexOf('.');
    boolean isEnding = dot > 0 && step.length() - dot - 1 <= LONGEST_ENDING && !isParted(step, dot);
    return isEnding ? step.substring(0, dot) : step;
  }

  /** "u.s.-ferry": what follows the dot are words. */
  private static boolean isParted(String step, int dot) {
    return step.indexOf('-', dot) > 0 || step.indexOf('_', dot) > 0;
  }

  private static String decoded(String path) {
    try {
      return path.indexOf('%') < 0 ? path : URLDecoder.decode(path, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return path;
    }
  }

  private static String stem(String word) {
    return word.substring(0, Math.min(STEM, word.length()));
  }

  boolean isKnown() {
    return count > 0;
  }

  /** Which of its words a line says, a bit each. */
  long saidBy(DumpLine line) {
    long said = 0;
    if (isKnown()) {
      for (String stem : line.stems) {
        said |= words.getOrDefault(stem(plain(stem)), 0L);
      }
    }
    return said;
  }

  /** Share of its words; -1 where there are none. */
  double share(long said) {
    return isKnown() ? (double) Long.bitCount(said) / count : -1;
  }

  /** Addresses have no accents: "angsten-vil-oke" says "Angsten vil øke". */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    String apart = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFD);
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      switch (c) {
        case 'ø' -> plain.append('o');
        case 'æ' -> plain.append("ae");
        case 'ß' -> plain.append("ss");
        case 'ı' -> plain.append('i');
        case 'ł' -> plain.append('l');
        case 'đ' -> plain.append('d');
        default -> {
          if (Character.getType(c) != Character.NON_SPACING_MARK) {
            plain.append(c);
          }
        }
      }
    }
    return plain.toString();
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 128);
  }
}
