package io.github.cleancopy.cli;

import io.github.cleancopy.page.Reject;
import io.github.cleancopy.text.Text;
import org.jspecify.annotations.Nullable;

/** What a run says while it runs; nothing with {@code --quiet}. */
final class Messages {
  private final Console console;
  private final boolean quiet;
  private final @Nullable Progress progress;

  Messages(Console console, boolean quiet, @Nullable Progress progress) {
    this.console = console;
    this.quiet = quiet;
    this.progress = progress;
  }

  /** Shows how far the run is, on a terminal. */
  void progress(Tally... tallies) {
    if (progress != null) {
      progress.show(tallies);
    }
  }

  void rejected(Reject reject) {
    if (!quiet) {
      if (progress != null) {
        progress.clearLine();
      }
      console.say(rejection(reject));
    }
  }

  /** Tidied: a broken line may hold what a terminal takes for commands. */
  static String rejection(Reject reject) {
    return "rejected " + Text.tidy(reject.toString());
  }

  void summary(Tally tally, double seconds) {
    endProgress();
    if (!quiet) {
      console.say(Summary.of(tally, seconds));
    }
  }

  /** Takes the progress line off the terminal, so that something can be said. */
  void endProgress() {
    if (progress != null) {
      progress.close();
    }
  }

  void resumed(Journal.Place place) {
    if (!quiet) {
      console.say("goes on after %d pages and what is no page".formatted(place.findings()));
    }
  }

  void wasComplete() {
    if (!quiet) {
      console.say("the earlier run was complete");
    }
  }
}
