package io.github.cleancopy.body;

/**
 * The two models for pages with markup.
 *
 * @param first looks at one block at a time, see {@link StoryFeatures}
 * @param second looks again, see {@link ContextFeatures}
 */
record PageModels(Model first, Model second) {
  static PageModels ofResources() {
    return new PageModels(
        Model.load("page-first-look.txt", StoryFeatures.NAMES),
        Model.load("page-second-look.txt", ContextFeatures.NAMES));
  }
}
