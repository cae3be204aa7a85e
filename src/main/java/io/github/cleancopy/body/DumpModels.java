package io.github.cleancopy.body;

import io.github.cleancopy.text.GramModel;

/**
 * The models for text dumps.
 *
 * @param tone hears what is said around stories and not in them
 * @param first looks at one line at a time, see {@link DumpFirstLook}
 * @param second looks again, see {@link DumpSecondLook}
 */
record DumpModels(GramModel tone, Model first, Model second) {
  static final String TONE = "dump-tone.bin";

  static DumpModels ofResources() {
    return new DumpModels(
        GramModel.load(DumpModels.class, TONE),
        Model.load("dump-first-look.txt", DumpFirstLook.names()),
        Model.load("dump-second-look.txt", DumpSecondLook.names()));
  }
}
