package io.github.cleancopy.furniture;

import java.util.BitSet;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What tells that somebody else's words stand in a passage, or what somebody did: who reports an
 * appeal does not make it. For one thread.
 */
final class Reporting {
  /** The end of a question and the dash of the answer to it; in Greek a semicolon asks. */
  private static final Pattern ANSWER =
      Pattern.compile("(?:[?؟？]|(?<=\\p{IsGreek});)(?:[\"”“»]| »)? ?[–—―]+ ?");

  static final String FULL_STOPS = ".…。।۔";

  /** Question and answer, in English, German, the Romance and Slavic languages. */
  private static final String TURNS = "QAFPRDВОП";

  /** What cues tell of who speaks, a bit each. Immutable. */
  static final class Roles {
    /** Tells, after a comma, who said what stands before it: reported speech, and more verbs. */
    private static final int TAG = 1;

    /** The newsroom tells what it or others did: "our reporters have read four hundred letters". */
    private static final int DEED = 2;

    /** Tells what others did: platforms, courts, authorities. */
    private static final int DEED_OF_OTHERS = 64;

    /** Says, before a colon, that another's words follow: reported speech, and what was. */
    private static final int INTRODUCTION = 4;

    /** Tells, after a colon, whose words stand before it: "so the letter began". */
    private static final int TOLD_OF_ABOVE = 8;

    /** Speaks to its reader: "you", "your". */
    private static final int READER = 16;

    /** Speaks of itself: "we", "our". */
    private static final int SITE = 32;

    /** By cue. */
    private final byte[] roles;

    /** The language of a cue that has a role, by cue. */
    private final @Nullable String[] languages;

    /** Looks up the cues of all languages by their names. */
    Roles(Scopes scopes) {
      roles = new byte[scopes.names().size()];
      languages = new @Nullable String[roles.length];
      mark(scopes.named("reported-speech"), TAG | INTRODUCTION);
      mark(scopes.named("speech-tag"), TAG);
      mark(scopes.named("told-of-above"), TOLD_OF_ABOVE);
      mark(scopes.named("own-work"), DEED);
      mark(scopes.named("others-act"), DEED_OF_OTHERS);
      mark(scopes.named("past"), INTRODUCTION);
      mark(scopes.named("you"), READER);
      mark(scopes.named("we"), SITE);
    }

    private void mark(Map<Integer, String> languageByCue, int role) {
      languageByCue.forEach(
          (cue, language) -> {
            roles[cue] |= (byte) role;
            languages[cue] = language;
          });
    }

    /** The cues that are looked for in each block, whatever its rules ask for. */
    BitSet alwaysAsked() {
      BitSet asked = new BitSet();
      for (int cue = 0; cue < roles.length; cue++) {
        asked.set(cue, has(cue, TAG | TOLD_OF_ABOVE | DEED | DEED_OF_OTHERS | READER | SITE));
      }
      return asked;
    }

    private boolean has(int cue, int role) {
      return (roles[cue] & role) != 0;
    }

    private boolean has(int cue, int role, String language) {
      return has(cue, role) && language.equals(languages[cue]);
    }
  }

  private final Roles roles;

  /** Whether the cues are those of the page's language and English, and not of all languages. */
  private final boolean areOfPage;

  private final Passage passage;
  private final CueFinder finder;
  private final Tokens tokens;

  Reporting(LanguageRules rules, Passage passage) {
    this.roles = rules.vocabulary.roles();
    this.areOfPage = rules.areChosen;
    this.passage = passage;
    this.finder = passage.finder();
    this.tokens = finder.tokens;
  }

  /**
   * Whether the block reports: a verb of saying stands after a comma, a colon is followed by whose
   * words stand before it, each sentence tells what somebody did, or it is of an interview.
   */
  boolean isReport() {
    int deed = deed();
    int sentence = -1;
    int deeds = 0;
    for (int m = 0; m < finder.size; m++) {
      if (isTag(m) || isToldOfAbove(m)) {
        return true;
      }
      if (is(m, deed) && tokens.sentence[finder.from[m]] != sentence) {
        sentence = tokens.sentence[finder.from[m]];
        deeds++;
      }
    }
    return deeds > 0 && deeds == passage.sentences() || isTurnOfInterview() || isDialogue();
  }

  /** Who tells what others did to us has something to ask: "A court fined us, so support us." */
  private int deed() {
    return isOfSite() ? Roles.DEED : Roles.DEED | Roles.DEED_OF_OTHERS;
  }

  /**
   * Whether it is a sentence that speaks to nobody, and in which the site does not speak of itself
   * or tells of the past: "The fine is 500 euros."
   */
  boolean isStatement(Rule rule) {
    return passage.endsWith(FULL_STOPS)
        && !has(Roles.READER, rule)
        && (tellsOfThePast(rule) || !isOfSite(rule));
  }

  /** Whether the site speaks of itself in it, in the language of a rule. */
  boolean isOfSite(Rule rule) {
    return has(Roles.SITE, rule);
  }

  /** Whether it has a verb of saying or one in the past, in the language of a rule. */
  boolean tellsOfThePast(Rule rule) {
    return has(Roles.INTRODUCTION, rule);
  }

  /** Whether it has a verb of saying or one in the past. */
  boolean tellsOfThePast() {
    return has(Roles.INTRODUCTION);
  }

  /** Whether the site speaks of itself in it. */
  boolean isOfSite() {
    return has(Roles.SITE);
  }

  /** Whether it speaks to its reader. */
  boolean isToReader() {
    return has(Roles.READER);
  }

  /**
   * Whether the passage tells, after a comma, who said what has one of the cues: "Support us, read
   * the banner." Such a verb belongs to what stands before it up to the last full stop or colon;
   * after a colon it belongs to the sentence: "Support us: so the letter began."
   */
  boolean isAttributed(int[] cues) {
    int told = -1;
    int clause = passage.from();
    int token = clause;
    for (int m = has(Roles.TAG | Roles.TOLD_OF_ABOVE) ? 0 : finder.size; m < finder.size; m++) {
      if (passage.isHere(m)) {
        for (; token <= finder.from[m]; token++) {
          clause = tokens.afterBreak[token] && !isAfter("、", token) ? token : clause;
        }
        if (told >= clause && isTag(m)
            || told >= 0
                && isToldOfAbove(m)
                && tokens.sentence[told] == tokens.sentence[finder.from[m]]) {
          return true;
        }
        told = contains(cues, m) ? finder.from[m] : told;
      }
    }
    return false;
  }

  /** Whether one letter and a colon open it, as in print who asks and who answers: "A: Yes." */
  boolean isTurnOfInterview() {
    String text = tokens.text;
    return text.length() > 2
        && text.charAt(1) == ':'
        && text.charAt(2) == ' '
        && TURNS.indexOf(text.charAt(0)) >= 0;
  }

  /** Whether a dash opens a question and another its answer: "– Do you pay for news? – No." */
  private boolean isDialogue() {
    String text = tokens.text;
    return !text.isEmpty() && "–—―".indexOf(text.charAt(0)) >= 0 && ANSWER.matcher(text).find();
  }

  /** Whether a question has all of the cues, and what follows its dash none: "Paid? – Never." */
  boolean isAnswered(int[] cues) {
    Matcher dash = ANSWER.matcher(tokens.text);
    if (!dash.find()) {
      return false;
    }
    for (int m = 0; m < finder.size; m++) {
      boolean follows = tokens.start[finder.from[m]] >= dash.end();
      if (follows && passage.isHere(m) && contains(cues, m)) {
        return false;
      }
    }
    return true;
  }

  /** Whether each sentence that has one of the cues tells what the newsroom or others did. */
  boolean tellsOfDeeds(int[] cues) {
    int deed = deed();
    if (!has(deed)) {
      return false;
    }
    int sentence = -1;
    boolean asks = true;
    boolean tells = true;
    for (int m = 0; m < finder.size; m++) {
      if (passage.isHere(m)) {
        int at = tokens.sentence[finder.from[m]];
        if (at != sentence) {
          if (asks && !tells) {
            return false;
          }
          sentence = at;
          asks = false;
          tells = false;
        }
        asks |= contains(cues, m);
        tells |= is(m, deed);
      }
    }
    return !asks || tells;
  }

  /**
   * Whether its first sentence tells of something, and what has the cues follows a colon: "They saw
   * no more than this: Please turn off your ad blocker."
   */
  boolean isIntroduced(int[] cues) {
    if (!has(Roles.INTRODUCTION) || passage.count(cues) == 0) {
      return false;
    }
    int first = passage.from();
    int colon = tokens.text.indexOf(": ", tokens.start[first]);
    boolean isTold = false;
    for (int m = 0; colon >= 0 && m < finder.size; m++) {
      if (passage.isHere(m)) {
        if (tokens.start[finder.from[m]] >= colon) {
          return isTold;
        }
        if (contains(cues, m)) {
          return false;
        }
        isTold |=
            is(m, Roles.INTRODUCTION) && tokens.sentence[finder.from[m]] == tokens.sentence[first];
      }
    }
    return false;
  }

  private boolean has(int role) {
    for (int m = 0; m < finder.size; m++) {
      if (is(m, role) && passage.isHere(m)) {
        return true;
      }
    }
    return false;
  }

  /** "On" is "he" in Polish: where the page's language is unknown, that of the rule counts. */
  private boolean has(int role, Rule rule) {
    if (areOfPage || rule.language().equals(RulePack.ANY_LANGUAGE)) {
      return has(role);
    }
    for (int m = 0; m < finder.size; m++) {
      if (roles.has(finder.cue[m], role, rule.language()) && passage.isHere(m)) {
        return true;
      }
    }
    return false;
  }

  private boolean is(int match, int role) {
    return roles.has(finder.cue[match], role);
  }

  private boolean contains(int[] cues, int match) {
    return Passage.contains(cues, finder.cue[match]);
  }

  private boolean isTag(int match) {
    return is(match, Roles.TAG) && isAfter(",،、，", finder.from[match]);
  }

  private boolean isToldOfAbove(int match) {
    return is(match, Roles.TOLD_OF_ABOVE) && isAfter(":：", finder.from[match]);
  }

  private boolean isAfter(String signs, int token) {
    int i = tokens.start[token] - 1;
    if (i > 0 && tokens.text.charAt(i) == ' ' && Character.isLetter(tokens.text.charAt(i - 1))) {
      return false;
    }
    while (i >= 0 && " \"'”“’»«–—-".indexOf(tokens.text.charAt(i)) >= 0) {
      i--;
    }
    return i >= 0 && signs.indexOf(tokens.text.charAt(i)) >= 0;
  }
}
