package io.github.cleancopy.body;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the shape of a page's address tells: stories stand deep, under a date, a number or a slug of
 * many words; lists stand under a single word. Immutable; made of up to 2,000 characters.
 */
final class Address {
  private static final int LONGEST = 2_000;
  private static final Map<String, Set<String>> WORDS = words();
  private static final Set<String> LIST = WORDS.getOrDefault("list", Set.of());
  private static final Set<String> SHOP = WORDS.getOrDefault("shop", Set.of());
  private static final Set<String> ASKED = WORDS.getOrDefault("asked", Set.of());

  /** A page whose address nobody gave. */
  static final Address UNKNOWN = new Address("", false);

  final boolean known;
  final int depth;
  final int slugWords;
  final int lastWords;
  final int longestNumber;
  final boolean dated;
  final boolean endsInSlash;
  final boolean endsInFile;
  final int listWords;
  final int shopWords;
  final boolean lastIsListWord;
  final int asked;

  private Address(String url, boolean known) {
    this.known = known;
    String address = url.substring(0, Math.min(LONGEST, url.length())).toLowerCase(Locale.ROOT);
    int fragment = address.indexOf('#');
    address = fragment < 0 ? address : address.substring(0, fragment);
    int query = address.indexOf('?');
    String path = path(query < 0 ? address : address.substring(0, query));
    List<String> steps = steps(path);
    depth = steps.size();
    String last = steps.isEmpty() ? "" : steps.get(steps.size() - 1);
    endsInSlash = path.endsWith("/");
    endsInFile = last.lastIndexOf('.') > 0;
    int slug = 0;
    int number = 0;
    int lists = 0;
    int shops = 0;
    List<String> lastBare = List.of();
    for (String step : steps) {
      List<String> words = wordsOf(step);
      String bare = withoutEnding(step);
      lastBare = bare.equals(step) ? words : wordsOf(bare);
      slug = Math.max(slug, lastBare.size());
      number = Math.max(number, longestNumber(step));
      lists += sayOnly(words, LIST) ? 1 : 0;
      shops += sayOnly(words, SHOP) ? 1 : 0;
    }
    slugWords = slug;
    lastWords = lastBare.size();
    longestNumber = number;
    listWords = lists;
    shopWords = shops;
    lastIsListWord = sayOnly(lastBare, LIST) || sayOnly(lastBare, SHOP);
    dated = isDated(steps);
    asked = query < 0 ? 0 : asked(address.substring(query + 1));
  }

  static Address of(@Nullable String url) {
    return url == null || url.isEmpty() ? UNKNOWN : new Address(url, true);
  }

  private static Map<String, Set<String>> words() {
    Map<String, Set<String>> words = new HashMap<>();
    for (String line : NameWords.lines("address-words.txt")) {
      int colon = line.indexOf(':');
      words.put(
          line.substring(0, colon),
          Set.of(split(line.substring(colon + 1).strip()).toArray(String[]::new)));
    }
    return Map.copyOf(words);
  }

  private static Set<String> split(String line) {
    return new HashSet<>(List.of(line.split(" ")));
  }

  /** What follows the host. */
  private static String path(String address) {
    int scheme = address.indexOf("://");
    int host = scheme < 0 ? 0 : scheme + 3;
    int slash = address.indexOf('/', host);
    return slash < 0 ? "" : address.substring(slash);
  }

  private static List<String> steps(String path) {
    List<String> steps = new ArrayList<>();
    for (String step : path.split("/")) {
      if (!step.isEmpty()) {
        steps.add(step);
      }
    }
    return steps;
  }

  private static String withoutEnding(String step) {
    int dot = step.lastIndexOf('.');
    return dot > 0 ? step.substring(0, dot) : step;
  }

  /** The words of a step, numbers left out: "the-goose-12345" has two. */
  private static List<String> wordsOf(String step) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= step.length(); i++) {
      boolean space = i < step.length() && step.charAt(i) == '%' && step.startsWith("%20", i);
      if (space || i == step.length() || "-_+".indexOf(step.charAt(i)) >= 0) {
        if (i > start && !Character.isDigit(step.charAt(start))) {
          words.add(step.substring(start, i));
        }
        i += space ? 2 : 0;
        start = i + 1;
      }
    }
    return words;
  }

  private static boolean sayOnly(List<String> words, Set<String> known) {
    return !words.isEmpty() && known.containsAll(words);
  }

  private static int longestNumber(String step) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < step.length(); i++) {
      run = Character.isDigit(step.charAt(i)) ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  /** Whether a step is a year, or begins with one and a month: /2026/03/, /2026-03-12-goose. */
  private static boolean isDated(List<String> steps) {
    for (String step : steps) {
      boolean year = step.startsWith("20") || step.startsWith("19");
      int digits = 0;
      while (digits < step.length() && Character.isDigit(step.charAt(digits))) {
        digits++;
      }
      boolean dayOrYear = digits == 4 || digits == 6 || digits == 8;
      if (year && dayOrYear && (step.length() == digits || step.charAt(digits) == '-')) {
        return true;
      }
    }
    return false;
  }

  /** How many of the questions an address asks are those of lists: "?q=", "?page=". */
  private static int asked(String query) {
    int count = 0;
    for (String part : query.split("&")) {
      int equals = part.indexOf('=');
      String key = equals < 0 ? part : part.substring(0, equals);
      count += ASKED.contains(key) ? 1 : 0;
    }
    return count;
  }
}
