package io.github.cleancopy.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a table as RFC 4180 has them: a field in double quotes may hold delimiters, line ends and
 * doubled quotes. A row longer than the bound is given up, and what follows it is read from the
 * next line end on, so that a quote that is never closed costs the bound and not the rest of the
 * file.
 */
final class TableReader {
  private static final int END = -1;

  private final BufferedReader in;
  private final char delimiter;
  private final int longest;
  private final StringBuilder field = new StringBuilder();
  private long line;
  private long rowLine;
  private boolean tooLong;
  private boolean unclosed;
  private int length;

  TableReader(Reader in, char delimiter, int longest) {
    this.in = new BufferedReader(in, 1 << 16);
    this.delimiter = delimiter;
    this.longest = longest;
  }

  /**
   * The next row, or null at the end; empty when it {@link #isTooLong()} or {@link #isUnclosed()}.
   */
  @Nullable List<String> next() throws IOException {
    tooLong = false;
    unclosed = false;
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
      c = c == '"' ? quoted() : unquoted(c);
      if (tooLong || unclosed) {
        return List.of();
      }
      row.add(field.toString());
      if (c != delimiter) {
        return row;
      }
      c = read();
    }
  }

  /** Reads the rest of a field that began with a quote; returns what ended it. */
  private int quoted() throws IOException {
    field.setLength(0);
    while (true) {
      int c = read();
      if (c == END || (length > longest && c == '\n')) {
        tooLong = length > longest;
        unclosed = c == END;
        return END;
      }
      if (c == '"') {
        c = read();
        if (c != '"') {
          return unquotedTail(c);
        }
      } else if (c == '\n') {
        line++;
      }
      if (length <= longest) {
        field.append((char) c);
      }
    }
  }

  private int unquoted(int first) throws IOException {
    field.setLength(0);
    return unquotedTail(first);
  }

  private int unquotedTail(int first) throws IOException {
    int c = first;
    while (c != delimiter && c != '\n' && c != END) {
      if (length <= longest) {
        field.append((char) c);
      }
      c = read();
    }
    tooLong = length > longest;
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

  /** Whether the row returned last was longer than the bound. */
  boolean isTooLong() {
    return tooLong;
  }

  /** Whether the row returned last has a quote that is not closed up to the end of the table. */
  boolean isUnclosed() {
    return unclosed;
  }

  /** The line that was read last, from 1. */
  long lastLine() {
    return line;
  }

  /** The line on which the row returned last began, from 1. */
  long line() {
    return rowLine;
  }
}
