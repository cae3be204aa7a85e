package io.github.cleancopy.cli;

import io.github.cleancopy.page.Reject;
import io.github.cleancopy.text.Text;

/** What a run says while it runs; nothing with {@code --quiet}. */
final class Messages {
  private final Console console;
  private final boolean quiet;

  Messages(Console console, boolean quiet) {
    this.console = console;
    this.quiet = quiet;
  }

  void rejected(Reject reject) {
    if (!quiet) {
      // Tidied: a broken line may hold what a terminal takes for commands.
      console.say("rejected " + Text.tidy(reject.toString()));
    }
  }

  void summary(Tally tally, double seconds) {
    if (!quiet) {
      console.say(Summary.of(tally, seconds));
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
