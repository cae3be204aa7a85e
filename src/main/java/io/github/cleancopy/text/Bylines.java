package io.github.cleancopy.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a line signs a story: "By Anna Reed and Ben Stone", "Von Anna Ried, Wien", "Текст:
 * Анна Белова", "文/张三", "홍길동 기자", or a name beside a date.
 *
 * <p>Pure, thread-safe, linear in the line; a line over 200 characters is none.
 */
public final class Bylines {
  private static final int LONGEST_LINE = 200;

  /** "Anna Maria de la Cruz y García" has seven; eight words in capitals are a headline. */
  private static final int MOST_NAME_WORDS = 7;

  private static final int LONGEST_OPENING = 40;

  /** " Jr." and " Esq.". */
  private static final int LONGEST_ABBREVIATION = 5;

  private static final String STANDING_FOR = " for ";

  /** What stands between a name and what follows it on the line. */
  private static final String SEGMENT_ENDS = ",;|·•●■◆▪‧∙(/–—:<[→›»";

  /** How an opening word wants to be followed. */
  private enum Opening {
    BEFORE_NAME,
    BEFORE_MARK
  }

  private static final Map<String, Opening> OPENINGS = openings();

  /** The openings by their first character: most lines are out after one look. */
  private static final Map<Character, List<String>> BY_FIRST = byFirst();

  private static final int LETTERS = 26;

  /** With which two letters of ASCII an opening may begin. */
  private static final boolean[] OPENING_LETTERS = openingLetters();

  private static final Set<String> PARTICLES =
      Set.of(
          "de", "da", "do", "dos", "das", "del", "della", "di", "du", "des", "la", "le", "el", "al",
          "bin", "ibn", "ben", "bint", "van", "von", "der", "den", "het", "ter", "ten", "te", "zu",
          "zum", "zur", "af", "av", "y", "e", "i", "dalla", "dello", "lo", "los", "las", "o", "san",
          "st", "mac", "mc", "op", "in", "'t", "vom", "und", "and", "et", "og", "och", "en", "ja",
          "и", "і", "та", "фон", "де", "ван", "бин", "оглы", "кызы");

  private static final char FIRST_IDEOGRAPH = '\u3400';
  private static final String[] SIGNING_SUFFIXES = {"기자", "특파원", "논설위원", "記者", "记者"};

  private Bylines() {}

  private static Map<String, Opening> openings() {
    Map<String, Opening> result = new HashMap<>();
    for (String line : Resources.lines("byline-words.txt")) {
      for (String opening : line.substring(line.indexOf(':') + 1).strip().split("\\|")) {
        boolean mark = opening.endsWith(":");
        String words = mark ? opening.substring(0, opening.length() - 1).strip() : opening;
        result.merge(
            words, mark ? Opening.BEFORE_MARK : Opening.BEFORE_NAME, (a, b) -> Opening.BEFORE_NAME);
      }
    }
    return Map.copyOf(result);
  }

  private static Map<Character, List<String>> byFirst() {
    return OPENINGS.keySet().stream().collect(Collectors.groupingBy(words -> words.charAt(0)));
  }

  private static boolean[] openingLetters() {
    boolean[] letters = new boolean[LETTERS * LETTERS];
    for (String words : OPENINGS.keySet()) {
      int pair = letterPair(words);
      if (pair >= 0) {
        letters[pair] = true;
      } else if (words.length() == 1 && isLetter(words.charAt(0))) {
        int first = (words.charAt(0) - 'a') * LETTERS;
        Arrays.fill(letters, first, first + LETTERS, true);
      }
    }
    return letters;
  }

  /** The number of the two letters of ASCII that a text begins with, or -1. */
  private static int letterPair(String text) {
    return text.length() > 1 && isLetter(text.charAt(0)) && isLetter(text.charAt(1))
        ? ((text.charAt(0) | 0x20) - 'a') * LETTERS + (text.charAt(1) | 0x20) - 'a'
        : -1;
  }

  private static boolean isLetter(char c) {
    return c < 128 && (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
  }

  /** Most lines are out after one look at their first two letters. */
  private static boolean mayOpen(String line) {
    int pair = letterPair(line);
    return pair < 0 || OPENING_LETTERS[pair];
  }

  /** Whether the line, as a whole, names who wrote the story. */
  public static boolean looksLikeByline(String line, @Nullable String language) {
    return signature(line).isPresent() || isNameBesideDate(line, language);
  }

  /**
   * What follows the opening word of a byline: "Anna Reed and Ben Stone" of "By Anna Reed and Ben
   * Stone". Of "홍길동 기자" it is the whole line. Empty where the line is no byline.
   */
  public static Optional<String> signature(String line) {
    if (line.length() > 2 * LONGEST_LINE || !mayOpen(line) && !mayHaveSuffix(line)) {
      return Optional.empty();
    }
    String text = Text.tidy(line);
    if (text.isEmpty() || text.length() > LONGEST_LINE || endsSentence(text)) {
      return Optional.empty();
    }
    int opening = openingLength(text);
    if (opening > 0) {
      return Optional.of(text.substring(opening).strip());
    }
    return endsWithSuffix(text) ? Optional.of(text) : Optional.empty();
  }

  /** Whether the line is nothing but the opening of a byline, whose name stands in the next. */
  public static boolean isOpening(String line) {
    if (line.length() > LONGEST_OPENING || !mayOpen(line)) {
      return false;
    }
    String folded = Text.fold(line).strip();
    int end = folded.endsWith(":") ? folded.length() - 1 : folded.length();
    Opening opening = OPENINGS.get(folded.substring(0, end).strip());
    return opening == Opening.BEFORE_NAME || (opening != null && end < folded.length());
  }

  /** A byline stops without a full stop, unless an initial or "Jr." ends it. */
  private static boolean endsSentence(String text) {
    char last = text.charAt(text.length() - 1);
    if (last == '.') {
      int word = text.lastIndexOf(' ') + 1;
      return text.length() - word > 4 && Text.wordCount(text) > MOST_NAME_WORDS;
    }
    return "?!。？！…”".indexOf(last) >= 0;
  }

  /** Where the signature begins, after the longest opening that fits, or 0. */
  private static int openingLength(String text) {
    List<String> openings = BY_FIRST.get(Character.toLowerCase(text.charAt(0)));
    if (openings == null) {
      return 0;
    }
    String head = Text.fold(text.substring(0, Math.min(text.length(), LONGEST_OPENING)));
    int name = 0;
    int longest = 0;
    for (String opening : openings) {
      if (opening.length() > longest
          && opening.length() < text.length()
          && head.startsWith(opening)) {
        int start = nameStart(text, opening.length(), OPENINGS.get(opening));
        longest = start > 0 ? opening.length() : longest;
        name = start > 0 ? start : name;
      }
    }
    return name;
  }

  /** The place after the opening that ends at {@code end}, if a name begins there, else 0. */
  private static int nameStart(String text, int end, @Nullable Opening opening) {
    int at = skipSpaces(text, end);
    boolean mark = at < text.length() && ":：/／|｜=＝".indexOf(text.charAt(at)) >= 0;
    if (mark) {
      at = skipSpaces(text, at + 1);
      return at < text.length() && isNameLetter(text, at) ? at : 0;
    }
    boolean apart = at > end || !hasCase(text.charAt(end));
    boolean wanted = opening == Opening.BEFORE_NAME && apart;
    return wanted && startsWithName(text, at) ? at : 0;
  }

  private static int skipSpaces(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  private static boolean hasCase(char c) {
    return Character.isUpperCase(c) || Text.isSmall(c);
  }

  /** A capital, or a letter of a script without capitals; "@anna" signs as well. */
  private static boolean isNameLetter(String text, int at) {
    char c = text.charAt(at);
    return c == '@' || (Character.isLetter(c) && !Text.isSmall(c));
  }

  /**
   * Up to the first mark or digit the words are capitalised or particles, and more than one, unless
   * they are the whole line ("By Reuters"): "By Monday, the river had risen" is no byline.
   */
  private static boolean startsWithName(String text, int from) {
    int end = segmentEnd(text, from);
    String segment = withoutHouse(text.substring(from, end).strip());
    if (segment.isEmpty() || !isNameLetter(segment, 0) || !areNameWords(segment)) {
      return false;
    }
    boolean several = segment.indexOf(' ') > 0 || !hasCase(segment.charAt(0));
    return several || text.substring(end).isBlank() || !letterFollows(text, end);
  }

  /** "Anna Reed" of "Anna Reed for the Harbour Post", but all of "Friday for the last time". */
  private static String withoutHouse(String segment) {
    int at = segment.indexOf(STANDING_FOR);
    int name = segment.indexOf(' ');
    if (at < 0 || name == at || segment.endsWith(".")) {
      return segment;
    }
    String house = segment.substring(at + STANDING_FOR.length());
    String bare = house.startsWith("the ") ? house.substring(4) : house;
    boolean called = !bare.isEmpty() && isNameLetter(bare, 0) && areNameWords(bare);
    return called ? segment.substring(0, at) : segment;
  }

  /**
   * Whether a byline has nothing but names in it, though its last, "D. J. O'Neill Jr.", ends like a
   * sentence.
   */
  public static boolean isNamesToADot(String line) {
    String names = line.endsWith(".") ? signature(line).orElse("") : "";
    if (names.isEmpty() || names.length() - names.lastIndexOf(' ') > LONGEST_ABBREVIATION) {
      return false;
    }
    for (String word : names.split("[ ,]+")) {
      if (!isNameLetter(word, 0)
          && !startsWithElision(word)
          && !PARTICLES.contains(Text.fold(word))) {
        return false;
      }
    }
    return true;
  }

  private static boolean letterFollows(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (Character.isLetter(text.charAt(i))) {
        return Text.isSmall(text.charAt(i));
      }
    }
    return false;
  }

  private static int segmentEnd(String text, int from) {
    int at = from;
    while (at < text.length()
        && SEGMENT_ENDS.indexOf(text.charAt(at)) < 0
        && !Character.isDigit(text.charAt(at))
        && !text.startsWith(" - ", at)) {
      at++;
    }
    return at;
  }

  private static boolean areNameWords(String segment) {
    String[] words = segment.split(" ", MOST_NAME_WORDS + 2);
    int names = 0;
    for (String word : words) {
      boolean particle = PARTICLES.contains(Text.fold(word));
      boolean name = isNameLetter(word, 0) || startsWithElision(word);
      if (!particle && !name) {
        return false;
      }
      names += name ? 1 : 0;
    }
    return words.length <= MOST_NAME_WORDS && names > 0;
  }

  /** "d'Ancona", "l’Hermite", "al-Masri". */
  private static boolean startsWithElision(String word) {
    for (int i = 1; i < Math.min(word.length() - 1, 4); i++) {
      if ("'’-".indexOf(word.charAt(i)) >= 0) {
        return Character.isUpperCase(word.charAt(i + 1));
      }
    }
    return false;
  }

  private static boolean endsWithSuffix(String text) {
    if (!mayHaveSuffix(text)) {
      return false;
    }
    int end = segmentEnd(text, 0);
    String segment = text.substring(0, end).strip();
    int mail = segment.indexOf(' ', Math.max(0, segment.indexOf(' ') + 1));
    String head = mail > 0 && segment.indexOf('@') > mail ? segment.substring(0, mail) : segment;
    for (String suffix : SIGNING_SUFFIXES) {
      if (head.endsWith(suffix) && head.length() > suffix.length() && head.length() < 30) {
        return true;
      }
    }
    return false;
  }

  /** Whether it may have a letter of the suffixes: most lines have none. */
  private static boolean mayHaveSuffix(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST_IDEOGRAPH) {
        return true;
      }
    }
    return false;
  }

  /** "Anna Reed | 12 March 2026", "12.03.2026, Anna Ried". */
  private static boolean isNameBesideDate(String line, @Nullable String language) {
    String text = Text.tidy(line);
    if (text.length() > LONGEST_LINE) {
      return false;
    }
    Optional<DateText.Found> date = DateText.find(text, language);
    return date.filter(d -> isName(text.substring(0, d.start())) || isName(text.substring(d.end())))
        .isPresent();
  }

  private static boolean isName(String part) {
    String name = strippedOfMarks(part);
    int words = Text.wordCount(name);
    return words >= 2 && words <= 4 && segmentEnd(name, 0) == name.length() && areNameWords(name);
  }

  private static String strippedOfMarks(String part) {
    int start = 0;
    int end = part.length();
    while (start < end && !Character.isLetter(part.charAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetter(part.charAt(end - 1))) {
      end--;
    }
    return part.substring(start, end);
  }
}
