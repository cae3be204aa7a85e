package io.github.cleancopy.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;

/**
 * What words mean, in 37 languages: the German "spende", the Polish "wesprzyj" and the English
 * "donate" are one to it. So {@link GramModel} carries what it has learnt in one language over to
 * the others, and from one wording to the next: that somebody is asked for something shows in which
 * meanings stand in a text together, whatever the words.
 *
 * <p>Each language has a file in {@code meanings}; a line is the name of a meaning, a bar, and the
 * words that have it, or with an asterisk the beginnings of such words; in languages that are
 * written without spaces, pieces of text. A text is read in the language that knows most of its
 * words, so that nobody has to say which it is. One pass, linear in the text. Immutable and
 * thread-safe.
 */
final class Meanings {
  /** Codes of the languages; where two know equally many words of a text the first is taken. */
  static final List<String> LANGUAGES =
      List.of(
          "en", "de", "fr", "es", "pt", "it", "nl", "ru", "uk", "pl", "cs", "sk", "sv", "no", "da",
          "fi", "hu", "ro", "bg", "sr", "hr", "el", "tr", "ka", "lt", "lv", "et", "ar", "he", "fa",
          "hi", "th", "ja", "ko", "zh", "id", "vi");

  /** Loaded when first asked for. */
  private static final class Standard {
    static final Meanings ALL = of(Meanings::resource);
  }

  private final MeaningTable table;

  private Meanings(MeaningTable table) {
    this.table = table;
  }

  /** Those that come with the program. */
  static Meanings standard() {
    return Standard.ALL;
  }

  /**
   * @param files the text of a language's file by its code, empty where there is none
   */
  static Meanings of(UnaryOperator<String> files) {
    MeaningTable table = new MeaningTable();
    for (int language = 0; language < LANGUAGES.size(); language++) {
      read(files.apply(LANGUAGES.get(language)), language, table);
    }
    return new Meanings(table);
  }

  private static String resource(String language) {
    try (InputStream in = Meanings.class.getResourceAsStream("meanings/" + language + ".txt")) {
      if (in == null) {
        throw new IllegalStateException("no meanings of words in " + language);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void read(String file, int language, MeaningTable table) {
    int start = 0;
    while (start < file.length()) {
      int bar = file.indexOf('|', start);
      int end = file.indexOf('\n', start);
      end = end < 0 ? file.length() : end;
      if (bar >= 0 && bar < end) {
        words(file, bar + 1, end, language, file.substring(start, bar).hashCode(), table);
      }
      start = end + 1;
    }
  }

  private static void words(
      String file, int from, int to, int language, int meaning, MeaningTable table) {
    int start = from;
    while (start < to) {
      int end = start;
      int hash = MeaningTable.EMPTY;
      while (end < to && file.charAt(end) != ' ' && file.charAt(end) != '*') {
        hash = MeaningTable.with(hash, file.charAt(end++));
      }
      boolean begins = end < to && file.charAt(end) == '*';
      if (end > start) {
        table.put(
            begins ? MeaningTable.beginning(hash) : MeaningTable.word(hash), language, meaning);
      }
      start = end + 1;
    }
  }

  /**
   * Hands over, for each of the different meanings in a text and for every two of them, one number
   * that stands for it or for both; the order of the words does not matter.
   */
  void pairs(String text, IntConsumer sink) {
    int[] found = read(text).meanings();
    for (int i = 0; i < found.length; i++) {
      for (int j = i; j < found.length; j++) {
        sink.accept(pair(found[i], found[j]));
      }
    }
  }

  /** To hear which meanings there are in a text, and by which words they are said. */
  MeaningReader read(String text) {
    return new MeaningReader(table, text);
  }

  /** The number that stands for two meanings in any order, or for one that is named twice. */
  static int pair(int one, int other) {
    long first = Math.min(one, other);
    long second = Math.max(one, other) & 0xFFFFFFFFL;
    // Odd, with its bits well mixed: multiplicative hashing (Knuth, TAOCP 3, 6.4).
    long both = (first << Integer.SIZE | second) * 0xD6E8FEB86659FD93L;
    return (int) ((both ^ both >>> Integer.SIZE) * 0x9E3779B97F4A7C15L >>> Integer.SIZE);
  }
}
