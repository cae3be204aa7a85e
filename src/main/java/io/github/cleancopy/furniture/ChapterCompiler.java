package io.github.cleancopy.furniture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compiles packs into chapters that follow on those of a book. For one book. */
final class ChapterCompiler {
  /** A chapter whose rules are not compiled yet. */
  private record Draft(String language, List<RulePack> packs, Cues cues) {}

  private final List<Chapter> before;
  private final Scopes scopes;

  /** Where each rule stands, by its id. */
  private final Map<String, String> places = new HashMap<>();

  private WordClasses classes;

  /**
   * @param scopes in which the packs that are to come have their numbers
   * @param classes of the chapters before
   */
  ChapterCompiler(List<Chapter> before, Scopes scopes, WordClasses classes) {
    this.before = before;
    this.scopes = scopes;
    this.classes = classes;
    for (Chapter chapter : before) {
      chapter.rules().get().forEach(one -> places.put(one.rule.id(), place(one.rule)));
    }
  }

  private static String place(Rule rule) {
    return rule.file() + ":" + rule.line();
  }

  /** The words that all chapters class, when all packs are compiled. */
  WordClasses classes() {
    return classes;
  }

  /**
   * A chapter for each language of the packs.
   *
   * @param own whether the user brought them
   * @throws RuleFileException if a pack names an unknown cue, has an id that is taken, or the like
   */
  List<Chapter> compile(List<RulePack> packs, boolean own) {
    Map<String, List<RulePack>> byLanguage = new LinkedHashMap<>();
    for (RulePack pack : packs) {
      byLanguage.computeIfAbsent(pack.language, none -> new ArrayList<>()).add(pack);
    }
    List<Draft> drafts = new ArrayList<>();
    byLanguage.forEach((language, its) -> drafts.add(new Draft(language, its, cues(its))));
    return drafts.stream().map(draft -> chapter(draft, drafts, own)).toList();
  }

  private Chapter chapter(Draft draft, List<Draft> all, boolean own) {
    CueCounts counts = CueCounts.of(cuesFor(draft.language, all), classes, draft.packs);
    return new Chapter(
        draft.language, Lazy.of(rules(draft.packs, own, counts)), Lazy.of(draft.cues));
  }

  /** The cues that packs of a language can use. */
  private List<Cues> cuesFor(String language, List<Draft> drafts) {
    List<String> languages = List.of(RulePack.ANY_LANGUAGE, language);
    List<Cues> all = new ArrayList<>();
    for (Chapter chapter : before) {
      if (languages.contains(chapter.language())) {
        all.add(chapter.cues().get());
      }
    }
    for (Draft draft : drafts) {
      if (languages.contains(draft.language)) {
        all.add(draft.cues);
      }
    }
    return all;
  }

  private List<Recogniser> rules(List<RulePack> packs, boolean own, CueCounts counts) {
    List<Recogniser> rules = new ArrayList<>();
    for (RulePack pack : packs) {
      CueNames names = scopes.in(pack);
      for (Rule rule : pack.rules) {
        String place = places.put(rule.id(), place(rule));
        if (place != null) {
          throw new RuleFileException(
              pack.file, rule.line(), "the id '" + rule.id() + "' is taken by " + place);
        }
        rules.add(Recogniser.of(rule, own, names, counts));
      }
    }
    return rules;
  }

  private Cues cues(List<RulePack> packs) {
    CuesBuilder builder = new CuesBuilder(scopes.spelling(packs.get(0)));
    for (RulePack pack : packs) {
      for (int c = 0; c < pack.cues.size(); c++) {
        String name = pack.cueNames.get(c);
        RulePack.Cue cue = pack.cues.get(c);
        for (int i = 0; i < cue.phrases().size(); i++) {
          try {
            builder.add(name, scopes.firstCue(pack) + c, cue.phrases().get(i));
          } catch (CueSyntaxException e) {
            throw new RuleFileException(pack.file, cue.lines().get(i), e.problem());
          }
        }
      }
    }
    classes = classes.plus(builder.classes());
    return builder.build();
  }
}
