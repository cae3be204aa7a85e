package io.github.cleancopy.furniture;

import java.io.StringReader;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads a pack from YAML and says in which line something is wrong. */
final class PackReader {
  static final Set<String> PACK_KEYS =
      Set.of(
          "language",
          "category",
          "accents",
          "endings",
          "prefixes",
          "alphabets",
          "cues",
          "rules",
          "off");
  static final Set<String> RULE_KEYS =
      Set.of("id", "why", "when", "strength", "tells", "strikes", "keeps", "trims");
  static final Set<String> TRIM_KEYS = Set.of("cut", "when", "from", "leaves");

  /**
   * What begins an id as a language: the codes of ISO 639-1, and that of rules for all languages;
   * but for that of Burmese, since "my.newsletter.x" is how people name a rule of their own.
   */
  private static final Set<String> CODES =
      Stream.concat(Stream.of("any"), Arrays.stream(Locale.getISOLanguages()))
          .filter(code -> !code.equals("my"))
          .collect(Collectors.toUnmodifiableSet());

  /** A pack that only switches off is of no language. */
  private static final Set<String> OFF_ALONE = Set.of("off");

  private static final String PACK_HAS =
      "a pack has language, category, cues, rules, off; a language.yaml has language, accents,"
          + " endings, prefixes, alphabets, cues";
  private static final String RULE_HAS =
      "a rule has id, why, when, strength, tells, strikes, keeps, trims";
  private static final String TRIM_HAS = "a trim has cut, when, from, leaves";

  private final String file;

  private PackReader(String file) {
    this.file = file;
  }

  /**
   * @param file named in errors
   * @throws RuleFileException if it is not a pack
   */
  static RulePack read(String file, String yaml) {
    return new PackReader(file).pack(yaml);
  }

  private RulePack pack(String yaml) {
    Map<String, Node> top = mapping(compose(yaml), PACK_KEYS, PACK_HAS);
    String category = text(top, "category", "");
    checkCategory(category, top);
    String language = language(top);
    checkPlace(language, top);
    Map<String, RulePack.Cue> cues = cues(top.get("cues"));
    return new RulePack(
        file,
        language,
        category,
        spelling(top),
        List.copyOf(cues.keySet()),
        List.copyOf(cues.values()),
        rules(top.get("rules"), language, category),
        off(top.get("off")));
  }

  private Node compose(String yaml) {
    try {
      Node node = new Yaml(new LoaderOptions()).compose(new StringReader(composed(yaml)));
      if (node == null) {
        throw new RuleFileException(file, 1, "the file is empty; " + PACK_HAS);
      }
      return node;
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      throw new RuleFileException(
          file,
          line,
          "not YAML: " + e.getProblem() + "; a phrase with { } [ ] : # * & needs quotes");
    }
  }

  /** A letter and its accent are one character, as they are in most texts. */
  private static String composed(String yaml) {
    return Normalizer.normalize(yaml, Normalizer.Form.NFC);
  }

  private String language(Map<String, Node> top) {
    if (top.keySet().equals(OFF_ALONE)) {
      return "any";
    }
    String language = required(top, "language", "language: en");
    boolean code = language.length() <= 3 && language.chars().allMatch(c -> c >= 'a' && c <= 'z');
    if (!code) {
      throw error(top.get("language"), "'" + language + "' is no language: en, pt, any ...");
    }
    return language;
  }

  /** A file laid out as the built-in ones are, LANGUAGE/CATEGORY.yaml, is of that language. */
  private void checkPlace(String language, Map<String, Node> top) {
    String[] steps = file.replace('\\', '/').split("/");
    if (steps.length < 2) {
      return;
    }
    String folder = steps[steps.length - 2];
    String name = steps[steps.length - 1].replaceFirst("\\.ya?ml$", "");
    if (Categories.isKnown(name) && CODES.contains(folder) && !folder.equals(language)) {
      throw error(
          top.get("language"),
          "'language' is %s, but the file lies in the folder of %s".formatted(language, folder));
    }
  }

  private void checkCategory(String category, Map<String, Node> top) {
    if (!category.isEmpty() && !Categories.isKnown(category)) {
      throw error(
          top.get("category"),
          "unknown category '"
              + category
              + "'; there are "
              + String.join(", ", Categories.FURNITURE)
              + ", "
              + String.join(", ", Categories.CONTENT));
    }
    if (category.isEmpty() && top.containsKey("rules")) {
      throw error(top.get("rules"), "a pack with rules needs a category");
    }
  }

  private CuesBuilder.Spelling spelling(Map<String, Node> top) {
    boolean accents = oneOf(top, "accents", "optional", "matter").equals("matter");
    String both = "latin-and-cyrillic";
    boolean cyrillicToo = oneOf(top, "alphabets", "one", both).equals(both);
    return new CuesBuilder.Spelling(
        accents, number(top.get("endings")), list(top.get("prefixes")), cyrillicToo);
  }

  private int number(@Nullable Node node) {
    if (node == null) {
      return 0;
    }
    String text = scalar(node);
    if (text.length() != 1 || text.charAt(0) < '1' || text.charAt(0) > '9') {
      throw error(node, "'" + text + "' is not a number of letters from 1 to 9");
    }
    return text.charAt(0) - '0';
  }

  private Map<String, RulePack.Cue> cues(@Nullable Node node) {
    Map<String, RulePack.Cue> cues = new LinkedHashMap<>();
    if (node == null) {
      return cues;
    }
    mapping(node, Set.of(), "")
        .forEach((name, phrases) -> cues.put(checkedName(name, phrases), cue(phrases)));
    return cues;
  }

  private String checkedName(String name, Node node) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') && c != '-') {
        throw error(node, "'" + name + "' is no name of a cue: small letters, digits and hyphens");
      }
    }
    if (ConditionParser.isReserved(name)) {
      throw error(node, "'" + name + "' means something in conditions; name the cue otherwise");
    }
    return name;
  }

  private RulePack.Cue cue(Node node) {
    List<String> phrases = new ArrayList<>();
    List<Integer> lines = new ArrayList<>();
    for (Node item : items(node)) {
      String phrase = scalar(item).strip();
      if (phrase.isEmpty()) {
        throw error(item, "an empty phrase");
      }
      phrases.add(phrase);
      lines.add(line(item));
    }
    if (phrases.isEmpty()) {
      throw error(node, "a cue without phrases is never found");
    }
    return new RulePack.Cue(List.copyOf(phrases), List.copyOf(lines));
  }

  private List<Rule> rules(@Nullable Node node, String language, String category) {
    List<Rule> rules = new ArrayList<>();
    for (Node item : items(node)) {
      rules.add(rule(item, language, category));
    }
    return rules;
  }

  private Rule rule(Node node, String language, String category) {
    Map<String, Node> keys = mapping(node, RULE_KEYS, RULE_HAS);
    String when = text(keys, "when", "");
    List<Trim> trims = trims(keys.get("trims"));
    if (when.isEmpty() && trims.isEmpty()) {
      throw error(node, "a rule needs a 'when' or 'trims'");
    }
    Node whenNode = keys.get("when");
    return new Rule(
        id(keys, node, language),
        language,
        category,
        required(keys, "why", "why: The site asks ...", node),
        when,
        strength(keys),
        tells(keys),
        examples(keys.get("strikes")),
        examples(keys.get("keeps")),
        trims,
        file,
        line(node),
        whenNode == null ? line(node) : line(whenNode));
  }

  /** An id may begin with the code of a language, and then of the one that the pack is for. */
  private String id(Map<String, Node> keys, Node rule, String language) {
    String id = required(keys, "id", "id: en.newsletter.sign-up", rule);
    if (!id.chars().allMatch(PackReader::isOfId)) {
      throw error(
          keys.get("id"),
          "the id '%s' has a sign that none has: small letters, digits, hyphens and points, as in"
                  .formatted(id)
              + " en.newsletter.sign-up");
    }
    int dot = id.indexOf('.');
    String said = dot < 0 ? "" : id.substring(0, dot);
    if (CODES.contains(said) && !said.equals(language)) {
      throw error(
          keys.get("id"),
          "the id '%s' says %s, but 'language' of this pack is %s".formatted(id, said, language));
    }
    return id;
  }

  private static boolean isOfId(int c) {
    boolean letter = Character.isLetterOrDigit(c) && !Character.isUpperCase(c);
    return letter || "-._".indexOf(c) >= 0;
  }

  private List<Trim> trims(@Nullable Node node) {
    List<Trim> trims = new ArrayList<>();
    for (Node item : items(node)) {
      Map<String, Node> keys = mapping(item, TRIM_KEYS, TRIM_HAS);
      trims.add(
          new Trim(
              required(keys, "cut", "cut: '\"(\" foreign-agent \")\"'", item),
              text(keys, "when", ""),
              required(keys, "from", "from: an example", item),
              required(keys, "leaves", "leaves: what remains of it", item),
              line(item)));
    }
    return trims;
  }

  private List<Rule.Example> examples(@Nullable Node node) {
    List<Rule.Example> examples = new ArrayList<>();
    for (Node item : items(node)) {
      examples.add(new Rule.Example(scalar(item).strip(), line(item)));
    }
    return examples;
  }

  private List<RulePack.Off> off(@Nullable Node node) {
    List<RulePack.Off> off = new ArrayList<>();
    for (Node item : items(node)) {
      off.add(new RulePack.Off(scalar(item), line(item)));
    }
    return off;
  }

  private List<String> list(@Nullable Node node) {
    return items(node).stream().map(this::scalar).toList();
  }

  private List<Node> items(@Nullable Node node) {
    if (node == null) {
      return List.of();
    }
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    throw error(node, "a list is wanted here: [one, two], or lines that begin with '- '");
  }

  private Map<String, Node> mapping(Node node, Set<String> allowed, String hint) {
    if (!(node instanceof MappingNode mapping)) {
      throw error(node, "keys are wanted here; " + hint);
    }
    Map<String, Node> result = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String key = scalar(tuple.getKeyNode());
      if (!allowed.isEmpty() && !allowed.contains(key)) {
        throw error(tuple.getKeyNode(), "unknown key '" + key + "'; " + hint);
      }
      if (result.put(key, tuple.getValueNode()) != null) {
        throw error(tuple.getKeyNode(), "'" + key + "' stands here twice");
      }
    }
    return result;
  }

  private String scalar(Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw error(
        node, "a text is wanted here; a phrase with { } [ ] : # * & needs quotes around it");
  }

  private String text(Map<String, Node> keys, String key, String otherwise) {
    Node node = keys.get(key);
    return node == null ? otherwise : scalar(node).strip();
  }

  private String required(Map<String, Node> keys, String key, String example) {
    return required(keys, key, example, null);
  }

  private String required(
      Map<String, Node> keys, String key, String example, @Nullable Node around) {
    String text = text(keys, key, "");
    if (text.isEmpty()) {
      throw new RuleFileException(
          file, around == null ? 1 : line(around), "'" + key + "' is missing: " + example);
    }
    return text;
  }

  private String oneOf(Map<String, Node> keys, String key, String usual, String other) {
    Node node = keys.get(key);
    String text = node == null ? usual : scalar(node);
    if (!text.equals(usual) && !text.equals(other)) {
      throw error(node, "'" + key + "' is " + usual + " or " + other + ", not '" + text + "'");
    }
    return text;
  }

  private String tells(Map<String, Node> keys) {
    String fact = text(keys, "tells", "");
    if (!fact.isEmpty() && !NoticeReader.FACTS.contains(fact)) {
      throw error(keys.get("tells"), "'tells' is one of " + String.join(", ", NoticeReader.FACTS));
    }
    return fact;
  }

  private Rule.Strength strength(Map<String, Node> keys) {
    String label = text(keys, "strength", "sure");
    for (Rule.Strength strength : Rule.Strength.values()) {
      if (strength.label().equals(label)) {
        return strength;
      }
    }
    throw error(keys.get("strength"), "'strength' is sure, likely or series, not '" + label + "'");
  }

  private static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }

  private RuleFileException error(@Nullable Node node, String message) {
    return new RuleFileException(file, node == null ? 0 : line(node), message);
  }
}
