package io.github.cleancopy.furniture;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is made when it is first asked for, and then kept. Thread-safe; made once. */
final class Lazy<T> {
  private @Nullable Supplier<? extends T> source;
  private volatile @Nullable T value;

  private Lazy(@Nullable Supplier<? extends T> source, @Nullable T value) {
    this.source = source;
    this.value = value;
  }

  static <T> Lazy<T> by(Supplier<? extends T> source) {
    return new Lazy<>(source, null);
  }

  static <T> Lazy<T> of(T value) {
    return new Lazy<>(null, value);
  }

  T get() {
    T known = value;
    return known == null ? make() : known;
  }

  private synchronized T make() {
    T known = value;
    if (known == null && source != null) {
      known = source.get();
      value = known;
      source = null;
    }
    if (known == null) {
      throw new IllegalStateException("nothing was made");
    }
    return known;
  }
}
