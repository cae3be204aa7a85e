package io.github.cleancopy.cli;

/** Where the time went, in nanoseconds; cleaning is the sum over all threads. */
final class StageTimes {
  long reading;
  long cleaning;
  long writing;
}
