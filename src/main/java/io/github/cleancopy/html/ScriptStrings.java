package io.github.cleancopy.html;

import org.jspecify.annotations.Nullable;

/**
 * Tells the strings in the objects and lists of a script, with where they stand. It reads JSON, the
 * same in an assignment ({@code window.state = {...}}) or a call ({@code push([...])}), and keys
 * without quotes; of the rest of a script it only minds brackets and quotes. One pass, linear.
 */
final class ScriptStrings {
  private static final int DEEPEST = 100;

  /** An object or list that is open. */
  static final class Place {
    final @Nullable Place around;
    final boolean isList;

    /** The key it has in the object around it, or "". */
    final String name;

    /** Which element of the list around it it is. */
    final int number;

    /** How many elements ended before the one that is read, when it is a list. */
    int elements;

    Place(@Nullable Place around, boolean isList, String name) {
      this.around = around;
      this.isList = isList;
      this.name = name;
      this.number = around == null ? 0 : around.elements;
    }
  }

  /** Who is told. */
  interface Listener {
    /**
     * @param key of the string in its object; "" in a list
     */
    void string(Place place, String key, String text);
  }

  private final String script;
  private final Listener listener;
  private @Nullable Place place;
  private String key = "";
  private int tooDeep;

  private ScriptStrings(String script, Listener listener) {
    this.script = script;
    this.listener = listener;
  }

  static void tell(String script, Listener listener) {
    new ScriptStrings(script, listener).read();
  }

  private void read() {
    int depth = 0;
    int i = 0;
    while (i < script.length()) {
      char c = script.charAt(i);
      switch (c) {
        case '{', '[' -> {
          if (depth < DEEPEST) {
            place = new Place(place, c == '[', key);
            depth++;
          } else {
            tooDeep++;
          }
          key = "";
          i++;
        }
        case '}', ']' -> {
          if (tooDeep > 0) {
            tooDeep--;
          } else if (place != null) {
            place = place.around;
            depth--;
          }
          key = "";
          i++;
        }
        case ',' -> {
          if (place != null && tooDeep == 0) {
            place.elements++;
          }
          key = "";
          i++;
        }
        case '"', '\'' -> i = string(i, c);
        case '/' -> i = comment(i);
        default -> i = isNameChar(c) ? name(i) : i + 1;
      }
    }
  }

  private int comment(int at) {
    if (place != null || at + 1 == script.length()) {
      return at + 1;
    }
    char next = script.charAt(at + 1);
    int end =
        next == '/' ? script.indexOf('\n', at) : next == '*' ? script.indexOf("*/", at + 2) : at;
    return end < 0 ? script.length() : end + 1;
  }

  private int name(int at) {
    int end = at + 1;
    while (end < script.length() && isNameChar(script.charAt(end))) {
      end++;
    }
    if (isKey(end)) {
      key = script.substring(at, end);
    }
    return end;
  }

  private static boolean isNameChar(char c) {
    return c == '_' || c == '$' || Character.isLetterOrDigit(c);
  }

  /** Whether what ends here stands before a colon, in an object. */
  private boolean isKey(int end) {
    int i = end;
    while (i < script.length() && script.charAt(i) <= ' ') {
      i++;
    }
    return i < script.length() && script.charAt(i) == ':' && place != null && !place.isList;
  }

  /** Reads the string that opens here; one that is never closed, or not on its line, is none. */
  private int string(int at, char quote) {
    int end = at + 1;
    boolean escapes = false;
    while (end < script.length() && script.charAt(end) != quote) {
      char c = script.charAt(end);
      if (c == '\n' && (place == null || quote == '\'')) {
        return at + 1;
      }
      escapes |= c == '\\';
      end += c == '\\' ? 2 : 1;
    }
    if (end >= script.length()) {
      return script.length();
    }
    if (isKey(end + 1)) {
      key = script.substring(at + 1, end);
    } else if (place != null && tooDeep == 0) {
      String raw = script.substring(at + 1, end);
      listener.string(place, key, escapes ? unescaped(raw) : raw);
      key = "";
    }
    return end + 1;
  }

  private static String unescaped(String raw) {
    StringBuilder out = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c != '\\' || i + 1 == raw.length()) {
        out.append(c);
        continue;
      }
      char escaped = raw.charAt(++i);
      switch (escaped) {
        case 'n' -> out.append('\n');
        case 't', 'r', 'b', 'f' -> out.append(' ');
        case 'u', 'x' -> {
          int digits = escaped == 'u' ? 4 : 2;
          int code = hex(raw, i + 1, digits);
          out.append(code < 0 ? escaped : (char) code);
          i += code < 0 ? 0 : digits;
        }
        default -> out.append(escaped);
      }
    }
    return out.toString();
  }

  /** The number that so many hexadecimal digits write, or -1. */
  private static int hex(String raw, int from, int digits) {
    int code = from + digits <= raw.length() ? 0 : -1;
    for (int i = from; i < from + digits && code >= 0; i++) {
      int digit = Character.digit(raw.charAt(i), 16);
      code = digit < 0 ? -1 : code * 16 + digit;
    }
    return code;
  }
}
