package io.github.cleancopy.block;

import java.util.List;

/**
 * What decided a verdict: names of cues, features with their values. A judge that has to work it
 * out does so only when somebody asks, because most verdicts are never asked. Immutable.
 */
@FunctionalInterface
public interface Evidence {
  /** Nothing to show. */
  Evidence NONE = List::of;

  /** Strongest first. */
  List<String> list();

  static Evidence of(List<String> known) {
    List<String> copy = List.copyOf(known);
    return () -> copy;
  }
}
