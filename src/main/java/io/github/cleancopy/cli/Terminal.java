package io.github.cleancopy.cli;

import org.jline.nativ.CLibrary;

/** Whether a person is looking, and how to show him something. */
final class Terminal {
  static final int STANDARD_OUTPUT = 1;
  static final int STANDARD_ERROR = 2;

  private Terminal() {}

  /** Whether a stream of this process is a terminal; false where the system does not tell. */
  static boolean is(int descriptor) {
    try {
      return CLibrary.isatty(descriptor) == 1;
    } catch (LinkageError | RuntimeException e) {
      return false;
    }
  }

  /** Colours on a terminal, unless the user said NO_COLOR (no-color.org); plain text otherwise. */
  static Colours colours() {
    String no = System.getenv("NO_COLOR");
    return new Colours(is(STANDARD_OUTPUT) && (no == null || no.isEmpty()));
  }

  /** Words in colour, or as they are. */
  record Colours(boolean shown) {
    String struck(String text) {
      return in("31", text);
    }

    String kept(String text) {
      return in("32", text);
    }

    String moved(String text) {
      return in("36", text);
    }

    String aside(String text) {
      return in("2", text);
    }

    private String in(String code, String text) {
      return shown ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
  }
}
