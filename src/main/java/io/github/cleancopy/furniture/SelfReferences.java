package io.github.cleancopy.furniture;

import io.github.cleancopy.block.Block;
import io.github.cleancopy.block.Blocks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds names of the site in the text of a page, where no markup tells them: how the page spells
 * what its address runs together, and what it calls itself wherever it asks for something.
 *
 * <p>A name is a row of words with capitals, so scripts without them have none.
 */
final class SelfReferences {
  /** "dw" and "rnd" are in too many words. */
  private static final int SHORTEST_ADDRESS = 6;

  private static final int MOST_WORDS = 6;

  /** A page names its site in two or three paragraphs of pleas; what it is about in more. */
  private static final int MANY = 4;

  /** In words. */
  private static final int PARAGRAPH = 20;

  /**
   * In so many blocks of its own does a site name itself; two may name what its story is about. A
   * notice of rights counts for all.
   */
  private static final int OFTEN = 3;

  /** Who names himself by more names was written to be slow. */
  private static final int MOST_NAMES = 8;

  private static final String THE = "the";

  /** Signs inside of names that an address leaves out. */
  private static final String DIVIDERS = " '’-&";

  /** "© 2019–2026 The Harbor Post, Port Street 1", "The Harbor Post" of it. */
  private static final Pattern RIGHTS =
      Pattern.compile(
          "^[^\\p{L}©]*(?:©|\\([cC]\\)|\\b[Cc]opyright\\b)[^\\p{L}«“„\"]{0,16}(?:(?:by|at) )?"
              + "(?:[«“„\"](?<quoted>[^»”“\"]{3,60})[»”“\"]|(?<owner>[^.,|•·;:()\\d–—/]{3,60}))");

  private static final String OWNER = "owner";
  private static final String QUOTED_OWNER = "quoted";

  private static final Pattern POSSESSIVE = Pattern.compile("['’]s?$");

  /** Small words inside of names, in the languages of the packs that have capitals. */
  private static final Set<String> CONNECTORS =
      Set.of(
          "of", "and", "the", "for", "in", "on", "de", "del", "la", "las", "le", "les", "los", "du",
          "des", "da", "do", "dos", "di", "della", "der", "die", "das", "und", "van", "het", "og",
          "och", "ja", "y", "e", "i", "и", "та", "по", "на", "και", "του", "της");

  private SelfReferences() {}

  /** Those of some names that are none of the others, but for capitals and "the". */
  static List<String> unknown(List<String> names, List<String> others) {
    Set<String> known = new HashSet<>();
    others.forEach(name -> known.add(plain(name)));
    return names.stream().filter(name -> !known.contains(plain(name))).toList();
  }

  /** Those that the page is not about: a town, a team or a firm is named in many paragraphs. */
  static List<String> withoutSubjects(List<String> names, Blocks blocks) {
    if (names.isEmpty()) {
      return names;
    }
    int[] paragraphs = new int[names.size()];
    List<String> plain = names.stream().map(SelfReferences::plain).toList();
    for (Block block : blocks.all()) {
      String text = block.words() >= PARAGRAPH ? plain(block.text()) : "";
      for (int i = 0; i < paragraphs.length; i++) {
        paragraphs[i] += text.contains(plain.get(i)) ? 1 : 0;
      }
    }
    return IntStream.range(0, paragraphs.length)
        .filter(i -> paragraphs[i] < MANY)
        .mapToObj(names::get)
        .toList();
  }

  /** Whether a text has one of some names, but for capitals and "the". */
  static Predicate<String> naming(List<String> names) {
    List<String> plain = names.stream().map(SelfReferences::plain).toList();
    return text -> {
      String folded = plain(text);
      return plain.stream().anyMatch(folded::contains);
    };
  }

  private static String plain(String name) {
    String folded = folded(name.replace('’', '\''));
    return folded.startsWith(THE + " ") ? folded.substring(THE.length() + 1) : folded;
  }

  /** The names with and without "the": "Support the Harbor Post." */
  static List<String> withArticle(List<String> names) {
    List<String> all = new ArrayList<>(names);
    for (String name : names) {
      boolean has = name.regionMatches(true, 0, THE + " ", 0, THE.length() + 1);
      all.add(has ? name.substring(THE.length() + 1) : THE + " " + name);
    }
    return all;
  }

  /**
   * How the page spells the names that are one word in its address: "The Harbor Post" for
   * "harborpost".
   */
  static List<String> spelled(Blocks blocks, List<String> names) {
    List<String> spelled = new ArrayList<>();
    for (String name : names) {
      String folded = folded(name.replace("-", ""));
      if (name.indexOf('.') < 0 && name.indexOf(' ') < 0 && folded.length() >= SHORTEST_ADDRESS) {
        addSpelling(folded, blocks, spelled);
        if (folded.startsWith(THE) && folded.length() - THE.length() >= SHORTEST_ADDRESS) {
          addSpelling(folded.substring(THE.length()), blocks, spelled);
        }
      }
    }
    return spelled;
  }

  private static void addSpelling(String folded, Blocks blocks, List<String> spelled) {
    for (Block block : blocks.all()) {
      String spelling = spelling(folded, block.text());
      if (!spelling.isEmpty()) {
        spelled.add(spelling);
        return;
      }
    }
  }

  private static String spelling(String folded, String text) {
    for (int start = 0; start < text.length(); start++) {
      boolean begins = start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1));
      if (begins && isCapital(text, start)) {
        int end = end(folded, text, start);
        if (end > 0) {
          return text.substring(start, end);
        }
      }
    }
    return "";
  }

  /** Where the words end that are the name without what is between them; 0 if they are not. */
  private static int end(String folded, String text, int start) {
    int at = start;
    boolean isDivided = false;
    boolean lastIsCapital = true;
    for (int i = 0; i < folded.length(); i++) {
      int letter = at;
      while (letter < text.length() && DIVIDERS.indexOf(text.charAt(letter)) >= 0) {
        letter++;
      }
      if (letter == text.length() || Letters.fold(text.charAt(letter)) != folded.charAt(i)) {
        return 0;
      }
      if (letter > at) {
        isDivided = true;
        lastIsCapital = text.charAt(letter - 1) != ' ' || isCapital(text, letter);
      }
      at = letter + 1;
    }
    boolean ends = at == text.length() || !Character.isLetterOrDigit(text.charAt(at));
    return ends && isDivided && lastIsCapital ? at : 0;
  }

  private static String folded(String name) {
    StringBuilder folded = new StringBuilder(name.length());
    name.chars().forEach(c -> folded.append(Letters.fold((char) c)));
    return folded.toString();
  }

  private static boolean isCapital(String text, int at) {
    return at < text.length() && Character.isUpperCase(text.charAt(at));
  }

  /**
   * The names that the page gives itself in blocks of its own, the longest of those that overlap.
   *
   * @param own texts that were recognised as the site's
   * @param rights those of them that say who has the rights
   * @param isCommon whether a word is one of those that sites use
   */
  static List<String> repeated(Set<String> own, Set<String> rights, Predicate<String> isCommon) {
    Map<String, Integer> counts = new HashMap<>();
    for (String text : own) {
      names(text, isCommon).forEach(name -> counts.merge(name, 1, Integer::sum));
    }
    for (String text : rights) {
      String owner = owner(text);
      if (!owner.isEmpty()) {
        counts.merge(owner, OFTEN, Integer::sum);
      }
    }
    List<String> often =
        counts.entrySet().stream()
            .filter(one -> one.getValue() >= OFTEN)
            .map(Map.Entry::getKey)
            .sorted(Comparator.comparingInt(String::length).reversed())
            .limit(MOST_NAMES)
            .toList();
    return often.stream()
        .filter(name -> often.stream().noneMatch(other -> isPartOf(name, other)))
        .sorted()
        .toList();
  }

  private static Set<String> names(String text, Predicate<String> isCommon) {
    Set<String> names = new HashSet<>();
    for (List<String> run : runs(text)) {
      int first = 0;
      while (first < run.size() && isCommon.test(run.get(first))) {
        first++;
      }
      for (int end = first + 2; end <= Math.min(run.size(), first + MOST_WORDS); end++) {
        if (isCapital(run.get(end - 1), 0)) {
          names.add(name(run.subList(first, end)));
        }
      }
    }
    return names;
  }

  private static String name(List<String> words) {
    return POSSESSIVE.matcher(String.join(" ", words)).replaceFirst("");
  }

  /**
   * The name behind the sign of copyright and the year; "" if there is none, or but one word: that
   * may be "Rights".
   */
  private static String owner(String text) {
    Matcher sign = RIGHTS.matcher(text);
    if (!sign.find()) {
      return "";
    }
    if (sign.group(QUOTED_OWNER) != null) {
      return sign.group(QUOTED_OWNER);
    }
    List<String> run = runs(sign.group(OWNER)).get(0);
    List<String> words = run.subList(0, Math.min(run.size(), MOST_WORDS));
    return words.size() < 2 ? "" : name(words);
  }

  private static boolean isPartOf(String name, String other) {
    return other.length() > name.length() && (" " + other + " ").contains(" " + name + " ");
  }

  /** Rows of words with capitals and the small words between them. */
  private static List<List<String>> runs(String text) {
    List<List<String>> runs = new ArrayList<>();
    List<String> run = new ArrayList<>();
    for (String word : text.split(" ")) {
      String bare = bare(word);
      boolean goesOn = isCapital(bare, 0) || !run.isEmpty() && CONNECTORS.contains(bare);
      if (goesOn && word.startsWith(bare)) {
        run.add(bare);
      }
      if (!goesOn || !word.equals(bare)) {
        runs.add(run);
        run = new ArrayList<>();
        if (goesOn && !word.startsWith(bare)) {
          run.add(bare);
        }
      }
    }
    runs.add(run);
    return runs;
  }

  /** A word without the marks around it. */
  private static String bare(String word) {
    int start = 0;
    int end = word.length();
    while (start < end && !Character.isLetterOrDigit(word.charAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetterOrDigit(word.charAt(end - 1))) {
      end--;
    }
    return word.substring(start, end);
  }
}
