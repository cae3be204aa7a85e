package io.github.cleancopy.block;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a judge says of one block, and why. Immutable.
 *
 * @param ruling what becomes of the block
 * @param category of what was recognised, {@code donation-appeal}, {@code correction} ...; null
 *     where nothing was
 * @param rule the rule's id, or the judge's own word for it; "" where there is none
 * @param reason a sentence for a person
 * @param grounds what decided
 * @param cuts spans struck inside a block that stays, in order, not overlapping
 * @param field where a moved block went, else null
 */
public record Verdict(
    Ruling ruling,
    @Nullable String category,
    String rule,
    String reason,
    Evidence grounds,
    List<Cut> cuts,
    @Nullable Field field) {

  /** What becomes of a block. All but OPEN are final: no later judge can revoke them. */
  public enum Ruling {
    /** No objection: part of the text, unless a later judge objects. */
    OPEN,
    /** Recognised, and kept by the user's wish; no later judge may strike it. */
    KEPT,
    /** Not part of the running text, but in a field of its own. */
    MOVED,
    STRUCK
  }

  /** No objection and nothing to say. */
  public static final Verdict OPEN =
      new Verdict(Ruling.OPEN, null, "", "", Evidence.NONE, List.of(), null);

  public Verdict {
    cuts = List.copyOf(cuts);
  }

  public static Verdict strike(String category, String rule, String reason, List<String> evidence) {
    return strike(category, rule, reason, Evidence.of(evidence));
  }

  public static Verdict strike(String category, String rule, String reason, Evidence grounds) {
    return new Verdict(Ruling.STRUCK, category, rule, reason, grounds, List.of(), null);
  }

  /**
   * Recognised as something that is content, a correction for instance: labelled, and still open.
   */
  public static Verdict label(String category, String rule, String reason, List<String> evidence) {
    return new Verdict(Ruling.OPEN, category, rule, reason, Evidence.of(evidence), List.of(), null);
  }

  /** Nothing was recognised, but something speaks for the block: still open, with a reason. */
  public static Verdict commend(String reason) {
    return new Verdict(Ruling.OPEN, null, "", reason, Evidence.NONE, List.of(), null);
  }

  /** Recognised under a category that the user wants to keep. */
  public static Verdict keep(String category, String rule, String reason, List<String> evidence) {
    return new Verdict(Ruling.KEPT, category, rule, reason, Evidence.of(evidence), List.of(), null);
  }

  public static Verdict move(Field field, String rule, String reason, List<String> evidence) {
    return new Verdict(Ruling.MOVED, null, rule, reason, Evidence.of(evidence), List.of(), field);
  }

  /** Spans go, the rest stays open. */
  public static Verdict trim(List<Cut> cuts) {
    return new Verdict(Ruling.OPEN, null, "", "", Evidence.NONE, cuts, null);
  }

  /** The same with spans cut out of the block. */
  public Verdict trimmed(List<Cut> cuts) {
    return new Verdict(ruling, category, rule, reason, grounds, cuts, field);
  }

  /** What decided: names of cues, features with their values. */
  public List<String> evidence() {
    return grounds.list();
  }

  /** Whether something speaks for the block, see {@link #commend}. */
  public boolean isCommended() {
    return isOpen() && category == null && !reason.isEmpty();
  }

  public boolean isOpen() {
    return ruling == Ruling.OPEN;
  }

  public boolean strikes() {
    return ruling == Ruling.STRUCK;
  }

  public boolean moves() {
    return ruling == Ruling.MOVED;
  }

  /** Whether the block's text, less the cuts, is part of the running text. */
  public boolean keeps() {
    return ruling == Ruling.OPEN || ruling == Ruling.KEPT;
  }

  /**
   * This verdict followed by a later judge's. A final one stays as it is; cuts of both judges
   * apply; what was recognised first keeps its label.
   */
  Verdict then(Verdict later) {
    if (!isOpen() || later == OPEN) {
      return this;
    }
    List<Cut> both = Cuts.merge(cuts, later.cuts);
    boolean labelled = category != null && later.keeps();
    return labelled
        ? new Verdict(later.ruling, category, rule, reason, grounds, both, null)
        : new Verdict(
            later.ruling,
            later.category,
            later.rule,
            later.reason,
            later.grounds,
            both,
            later.field);
  }
}
