package io.github.cleancopy.block;

import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The words that a page calls an element by, in class, id and the like. Immutable and thread-safe.
 *
 * <p>A page has hundreds of such sets, and nearly all that is asked of them is whether this or that
 * word is in it. So they are kept as hashes, with their places in what the page wrote; words are
 * made of them when somebody wants to see them.
 */
public final class NameSet extends AbstractSet<String> {
  // Utility-class frameworks write up to a hundred classes; beyond that it is no name any more.
  private static final int MOST_CHARS = 2_000;
  private static final int MOST_WORDS = 80;

  // What a character does in a name.
  private static final byte SMALL = 0;
  private static final byte SEPARATOR = 1;
  private static final byte OTHER = 2;
  private static final byte UTILITY = 3;
  private static final byte[] KINDS = kinds();

  private static final NameSet NONE = new NameSet("", 0);

  // What stands in a row of the table, one for each word.
  private static final int HASH = 0;
  private static final int START = 1;
  private static final int END = 2;
  private static final int ROW = 3;

  /** A word has so many letters, a little less than most, so that tables seldom grow. */
  private static final int LETTERS_OF_A_WORD = 4;

  private final String written;

  /** For each word its hash, and where it starts and ends in what was written. */
  private int[] table;

  private int size;

  /** As the contract of {@link Set#hashCode} has it. */
  private int sum;

  /** The bit of each hash, for nearly always the answer is that a word is not in it. */
  private long bits;

  // Few ask for these; whichever thread asks first, all work out the same.
  private @Nullable List<String> words;

  private NameSet(String written, int room) {
    this.written = written;
    this.table = new int[room * ROW];
  }

  /**
   * Lower case words, split at hyphens, underscores and case changes, and each name whole:
   * "articleBody" gives article, body, articlebody. Styles in disguise ("md:grid") give none.
   *
   * @param names one or more, with white space between them
   */
  public static NameSet reading(String names) {
    if (names.isEmpty()) {
      return NONE;
    }
    int end = Math.min(names.length(), MOST_CHARS);
    NameSet read = new NameSet(names, Math.min(MOST_WORDS, end / LETTERS_OF_A_WORD + 2));
    char[] letters = new char[end];
    names.getChars(0, end, letters, 0);
    for (int at = 0; at < end; at++) {
      at = read.addName(letters, at, end);
    }
    return read;
  }

  /** Of words that are lower case already. */
  public static NameSet copyOf(Set<String> words) {
    if (words instanceof NameSet names) {
      return names;
    }
    NameSet copy = new NameSet(String.join(" ", words), words.size());
    int at = 0;
    for (String word : words) {
      copy.add(at, at + word.length(), word.hashCode());
      at += word.length() + 1;
    }
    return copy;
  }

  /** Adds the name that begins here; returns where it ends. */
  private int addName(char[] letters, int from, int end) {
    int whole = 0;
    int part = 0;
    int start = from;
    int i = from;
    for (; i < end && letters[i] > ' '; i++) {
      char c = letters[i];
      switch (kind(c)) {
        case SMALL -> part = part * 31 + c;
        case SEPARATOR -> {
          add(start, i, part);
          start = i + 1;
          part = 0;
        }
        case UTILITY -> {
          return endOfName(letters, i, end);
        }
        default -> {
          if (i > start && isCapital(c) && Character.isLowerCase(letters[i - 1])) {
            add(start, i, part);
            start = i;
            part = 0;
          }
          c = Character.toLowerCase(c);
          part = part * 31 + c;
        }
      }
      whole = whole * 31 + c;
    }
    add(start, i, part);
    if (start > from) {
      add(from, i, whole);
    }
    return i;
  }

  private static int endOfName(char[] letters, int from, int end) {
    int i = from;
    while (i < end && letters[i] > ' ') {
      i++;
    }
    return i;
  }

  private void add(int from, int to, int hash) {
    if (from == to || size == MOST_WORDS || has(written, from, to, hash)) {
      return;
    }
    int row = size++ * ROW;
    if (row == table.length) {
      table = Arrays.copyOf(table, 2 * row);
    }
    table[row + HASH] = hash;
    table[row + START] = from;
    table[row + END] = to;
    sum += hash;
    bits |= bit(hash);
  }

  /** One of 64, by the lowest digits of the hash. */
  private static long bit(int hash) {
    return 1L << hash;
  }

  /** Whether the word in this part of a text, which has this hash, is in it. */
  private boolean has(String text, int from, int to, int hash) {
    if ((bits & bit(hash)) == 0) {
      return false;
    }
    for (int i = 0; i < size; i++) {
      if (hash(i) == hash && isWord(i, text, from, to)) {
        return true;
      }
    }
    return false;
  }

  private boolean isWord(int i, String text, int from, int to) {
    if (end(i) - start(i) != to - from) {
      return false;
    }
    int shift = start(i) - from;
    for (int at = from; at < to; at++) {
      if (lower(written.charAt(at + shift)) != lower(text.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  private static char lower(char c) {
    return kind(c) == OTHER ? Character.toLowerCase(c) : c;
  }

  private static byte kind(char c) {
    return c < KINDS.length ? KINDS[c] : OTHER;
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[128];
    "-_.".chars().forEach(c -> kinds[c] = SEPARATOR);
    Arrays.fill(kinds, 'A', 'Z' + 1, OTHER);
    // "md:grid", "w-1/2" and "[&>p]:mt-4" are styles written into the class, not what it is.
    ":/[(!*@".chars().forEach(c -> kinds[c] = UTILITY);
    return kinds;
  }

  private static boolean isCapital(char c) {
    return c >= 'A' && c <= 'Z';
  }

  @Override
  public int size() {
    return size;
  }

  /** What {@link String#hashCode} says of one of the words; which of them is first is not said. */
  public int hash(int word) {
    return table[word * ROW + HASH];
  }

  private int start(int word) {
    return table[word * ROW + START];
  }

  private int end(int word) {
    return table[word * ROW + END];
  }

  /** Whether one of the words, which has its hash, is this one. */
  public boolean is(int word, String text) {
    return isWord(word, text, 0, text.length());
  }

  @Override
  public boolean contains(Object word) {
    return word instanceof String text && has(text, 0, text.length(), text.hashCode());
  }

  /** Whether any of some words is in it. */
  public boolean hasAny(NameSet others) {
    for (int i = 0; i < size; i++) {
      if (others.has(written, start(i), end(i), hash(i))) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Iterator<String> iterator() {
    List<String> known = words;
    if (known == null) {
      known = IntStream.range(0, size).mapToObj(this::word).toList();
      words = known;
    }
    return known.iterator();
  }

  private String word(int i) {
    StringBuilder word = new StringBuilder(end(i) - start(i));
    for (int at = start(i); at < end(i); at++) {
      word.append(lower(written.charAt(at)));
    }
    return word.toString();
  }

  /** Theirs is the same, but costs more. */
  @Override
  public int hashCode() {
    return sum;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other == this || super.equals(other);
  }
}
