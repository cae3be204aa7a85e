package io.github.cleancopy.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a table as RFC 4180 has them: a field in double quotes may hold delimiters, line ends and
 * doubled quotes.
 *
 * <p>A stray quote makes one field of all rows up to the next quote. It gives itself away where
 * that one does not end a field, where there is none up to the end of the table or the bound on a
 * row, or where a line that the field swallowed begins as the row itself does: with a number or an
 * address of its own. Then the row is given up, and the line after that quote's is read as a row
 * again. No line is read more than twice: a quote that is never closed has none behind it that
 * could open another field.
 */
final class TableReader {
  private static final int END = -1;

  /** What is wrong with a row. */
  enum Damage {
    /** It is longer than the bound. */
    TOO_LONG,
    /** A field over several lines is not closed as it should be. */
    STRAY_QUOTE
  }

  private final BufferedReader in;
  private final char delimiter;
  private final int longest;
  private final StringBuilder field = new StringBuilder();
  private long line;
  private long rowLine;
  private @Nullable Damage damage;
  private int length;
  private int columns;

  TableReader(Reader in, char delimiter, int longest) {
    this.in = new BufferedReader(in, 1 << 16);
    this.delimiter = delimiter;
    this.longest = longest;
  }

  /** The next row, or null at the end; what stood before the {@link #damage()} if there is any. */
  @Nullable List<String> next() throws IOException {
    damage = null;
    length = 0;
    rowLine = ++line;
    int c = read();
    if (c == '\uFEFF' && line == 1) {
      c = read();
    }
    if (c == END) {
      return null;
    }
    List<String> row = new ArrayList<>();
    while (true) {
      c = c == '"' ? quoted(row) : unquoted(c);
      row.add(field.toString());
      if (damage == null && c == delimiter) {
        c = read();
        continue;
      }
      columns = columns == 0 ? row.size() : columns;
      return row;
    }
  }

  /** Reads the rest of a field that began with a quote; returns what ended it. */
  private int quoted(List<String> before) throws IOException {
    field.setLength(0);
    long opened = line;
    int firstLine = -1;
    while (true) {
      int c = read();
      if (c == END || length > longest && (c == '\n' || firstLine >= 0)) {
        return giveUp(length > longest ? Damage.TOO_LONG : Damage.STRAY_QUOTE, opened, firstLine);
      }
      if (c == '"') {
        c = read();
        if (c != '"') {
          return firstLine < 0 ? unquotedTail(c) : closed(c, before, opened, firstLine);
        }
      } else if (c == '\n') {
        line++;
        if (firstLine < 0) {
          firstLine = field.length();
          in.mark((int) Math.min(Integer.MAX_VALUE, longest + 2L));
        }
      }
      if (length <= longest) {
        field.append((char) c);
      }
    }
  }

  /** Reads to the end of a field over several lines that a quote has closed. */
  private int closed(int first, List<String> before, long opened, int firstLine)
      throws IOException {
    int c = first;
    while (c != delimiter && isSpace(c) && length <= longest) {
      c = read();
    }
    boolean ends = c == delimiter || c == '\n' || c == END;
    if (!ends || swallowedRows(before, firstLine)) {
      return giveUp(Damage.STRAY_QUOTE, opened, firstLine);
    }
    in.mark(0);
    return c;
  }

  private static boolean isSpace(int c) {
    return c == ' ' || c == '\t' || c == '\r';
  }

  /** Whether a line after the first has what the row has in its first column, and all columns. */
  private boolean swallowedRows(List<String> before, int firstLine) {
    int start = firstLine + 1;
    while (!before.isEmpty() && start > 0) {
      int end = field.indexOf("\n", start);
      if (isRow(start, end, before.get(0))) {
        return true;
      }
      start = end + 1;
    }
    return false;
  }

  private boolean isRow(int start, int end, String key) {
    int stop = end < 0 ? field.length() : end;
    int second = second(start, stop, key);
    if (second < 0) {
      return false;
    }
    int found = 2;
    for (int i = second; i < stop; i++) {
      found += field.charAt(i) == delimiter ? 1 : 0;
    }
    // The last line goes on behind the quote.
    return end < 0 ? found <= columns : found == columns;
  }

  /**
   * Where the second column of a line would begin, if the first has a number or an address as the
   * row has; -1 if not. "2, he said" and "2,000 people" begin no row.
   */
  private int second(int start, int stop, String key) {
    int i = start;
    if (isAddress(key) && isAddress(field.substring(start, Math.min(stop, start + 8)))) {
      while (i < stop && field.charAt(i) != delimiter && !isSpace(field.charAt(i))) {
        i++;
      }
    } else if (!key.isEmpty() && key.chars().allMatch(TableReader::isDigit)) {
      while (i < stop && isDigit(field.charAt(i))) {
        i++;
      }
    }
    boolean isKey = i > start && i + 1 < stop && field.charAt(i) == delimiter;
    return isKey && field.charAt(i + 1) != ' ' && !isDigit(field.charAt(i + 1)) ? i + 1 : -1;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isAddress(String text) {
    return text.startsWith("https://") || text.startsWith("http://");
  }

  /** Goes back to the end of the line on which the field began, if it is not that line's own. */
  private int giveUp(Damage what, long opened, int firstLine) throws IOException {
    damage = what;
    if (firstLine >= 0) {
      in.reset();
      in.mark(0);
      line = opened;
      field.setLength(firstLine);
    }
    return END;
  }

  private int unquoted(int first) throws IOException {
    field.setLength(0);
    return unquotedTail(first);
  }

  private int unquotedTail(int first) throws IOException {
    int c = first;
    while (c != '\n' && c != END && (c != delimiter || length > longest)) {
      if (length <= longest) {
        field.append((char) c);
      }
      c = read();
    }
    damage = length > longest ? Damage.TOO_LONG : null;
    int last = field.length() - 1;
    if (c != delimiter && last >= 0 && field.charAt(last) == '\r') {
      field.setLength(last);
    }
    return c;
  }

  private int read() throws IOException {
    length++;
    return in.read();
  }

  /** What is wrong with the row returned last; null if nothing is. */
  @Nullable Damage damage() {
    return damage;
  }

  /** The line on which the row after the one returned last begins, from 1. */
  long nextLine() {
    return line + 1;
  }

  /** The line on which the row returned last began, from 1. */
  long line() {
    return rowLine;
  }
}
