package io.github.cleancopy.body;

/**
 * The two models for text dumps.
 *
 * @param first looks at one line at a time, see {@link DumpFirstLook}
 * @param second looks again, see {@link DumpSecondLook}
 */
record DumpModels(Model first, Model second) {
  static DumpModels ofResources() {
    return new DumpModels(
        Model.load("dump-first-look.txt", DumpFirstLook.names()),
        Model.load("dump-second-look.txt", DumpSecondLook.names()));
  }
}
