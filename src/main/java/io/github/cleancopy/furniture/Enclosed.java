package io.github.cleancopy.furniture;

/** The one verdict of the rules' judge that no pack writes down, because it is about two others. */
public final class Enclosed {
  /** As records cite it. */
  public static final String ID = "any.run.enclosed";

  /** What records say of such a line. */
  public static final String WHY = "A short line between two struck lines of one box.";

  private Enclosed() {}
}
