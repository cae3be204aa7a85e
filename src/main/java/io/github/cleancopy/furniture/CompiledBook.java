package io.github.cleancopy.furniture;

import io.github.cleancopy.text.Packed;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Rule packs with their automata in binary files, what {@link RuleBook#standard()} loads: one that
 * lists the packs, and for each language two, of its rules and of its cues, that are read when they
 * are first asked for. Phrases of cues and examples are in none.
 */
final class CompiledBook {
  static final String LIST = "packs.bin";

  /** Changes with the form of the files. */
  private static final int MAGIC = 0xC1EA000A;

  private static final Position[] POSITIONS = Position.values();

  /** Gives what is in a file of this name. */
  interface Files extends Function<String, byte[]> {}

  private CompiledBook() {}

  private static String rules(String language) {
    return language + "/rules.bin";
  }

  private static String cues(String language) {
    return language + "/cues.bin";
  }

  /** The files, by their names. */
  static Map<String, byte[]> write(RuleBook book) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    Packed.Writer list = new Packed.Writer();
    WordClasses classes = book.vocabulary().classes();
    list.write(classes.currencies());
    list.write(classes.months());
    list.write(book.packs().size());
    book.packs().forEach(pack -> writePack(pack, list));
    files.put(LIST, bytes(list));
    for (Chapter chapter : book.chapters()) {
      List<Recogniser> all = chapter.rules().get();
      Packed.Writer rules = new Packed.Writer();
      packs(book.packs(), chapter.language()).forEach(pack -> writeRules(pack, all, rules));
      files.put(rules(chapter.language()), bytes(rules));
      Packed.Writer cues = new Packed.Writer();
      writeCues(chapter.cues().get(), cues);
      files.put(cues(chapter.language()), bytes(cues));
    }
    return files;
  }

  private static byte[] bytes(Packed.Writer packed) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(MAGIC);
    packed.writeTo(out);
    return bytes.toByteArray();
  }

  private static List<RulePack> packs(List<RulePack> all, String language) {
    return all.stream().filter(pack -> pack.language.equals(language)).toList();
  }

  private static void writePack(RulePack pack, Packed.Writer out) {
    out.write(pack.file);
    out.write(pack.language);
    out.write(pack.category);
    out.write(pack.spelling.accentsMatter() ? 1 : 0);
    out.write(pack.spelling.endings());
    out.write(pack.spelling.prefixes());
    out.write(pack.spelling.cyrillicToo() ? 1 : 0);
    out.write(pack.cueNames);
  }

  private static void writeRules(RulePack pack, List<Recogniser> all, Packed.Writer out) {
    List<Recogniser> its = all.stream().filter(one -> one.rule.file().equals(pack.file)).toList();
    out.write(its.size());
    its.forEach(one -> writeRule(one, out));
  }

  private static void writeRule(Recogniser recogniser, Packed.Writer out) {
    Rule rule = recogniser.rule;
    out.write(rule.id());
    out.write(rule.why());
    out.write(rule.when());
    out.write(rule.strength().ordinal());
    out.write(rule.tells());
    out.write(rule.line());
    out.write(rule.trims().size());
    for (Trim trim : rule.trims()) {
      out.write(trim.cut());
      out.write(trim.when());
    }
    out.write(recogniser.cues);
    out.write(recogniser.needs.size());
    recogniser.needs.forEach(need -> writeTriggers(need, out));
    out.write(recogniser.needsNeighbours ? 1 : 0);
    out.write(recogniser.needsStruckNeighbour ? 1 : 0);
    out.write(recogniser.allCues);
  }

  private static void writeTriggers(List<Trigger> triggers, Packed.Writer out) {
    out.write(triggers.size());
    for (Trigger trigger : triggers) {
      out.write(trigger.cue());
      out.write(trigger.position().ordinal());
      out.write(trigger.mostWords());
    }
  }

  private static void writeCues(Cues cues, Packed.Writer out) {
    writeWords(cues.words(), out);
    writeWords(cues.stems(), out);
    out.write(cues.stemLengths());
    out.write(cues.endings());
    out.write(cues.lists());
    writeRoots(cues.roots(), out);
    writeRoots(cues.startRoots(), out);
    out.write(cues.nodes().edgeFrom());
    out.write(cues.nodes().symbol());
    out.write(cues.nodes().target());
    out.write(cues.nodes().cueFrom());
    out.write(cues.nodes().cue());
    out.write(cues.cueCount());
  }

  private static void writeWords(Cues.Words words, Packed.Writer out) {
    out.write(words.hashes());
    out.write(words.values());
  }

  private static void writeRoots(Cues.Roots roots, Packed.Writer out) {
    out.write(roots.from());
    out.write(roots.node());
  }

  /**
   * A book whose chapters are read from the files when they are asked for.
   *
   * @throws IllegalStateException if they are of another version
   */
  static RuleBook read(Files files) {
    Packed.Reader in = reader(files.apply(LIST));
    WordClasses classes = new WordClasses(in.longs(), in.longs());
    Scopes scopes = new Scopes();
    List<RulePack> packs = new ArrayList<>();
    for (int left = in.number(); left > 0; left--) {
      RulePack pack = readPack(in);
      packs.add(pack);
      scopes.number(pack);
    }
    Map<String, List<RulePack>> byLanguage =
        packs.stream()
            .collect(
                Collectors.groupingBy(
                    pack -> pack.language, LinkedHashMap::new, Collectors.toList()));
    List<Chapter> chapters = new ArrayList<>();
    byLanguage.forEach((language, its) -> chapters.add(chapter(language, its, scopes, files)));
    return RuleBook.of(packs, scopes, chapters, classes);
  }

  private static Packed.Reader reader(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    if (in.getInt() != MAGIC) {
      throw new IllegalStateException(
          "the compiled rule packs are of another version; build again");
    }
    return new Packed.Reader(in);
  }

  private static Chapter chapter(
      String language, List<RulePack> packs, Scopes scopes, Files files) {
    return new Chapter(
        language,
        Lazy.by(() -> readRules(reader(files.apply(rules(language))), packs, scopes)),
        Lazy.by(() -> readCues(reader(files.apply(cues(language))))));
  }

  private static RulePack readPack(Packed.Reader in) {
    String file = in.string();
    String language = in.string();
    String category = in.string();
    CuesBuilder.Spelling spelling =
        new CuesBuilder.Spelling(in.number() == 1, in.number(), in.strings(), in.number() == 1);
    return new RulePack(
        file, language, category, spelling, in.strings(), List.of(), List.of(), List.of());
  }

  private static List<Recogniser> readRules(Packed.Reader in, List<RulePack> packs, Scopes scopes) {
    List<Recogniser> rules = new ArrayList<>();
    for (RulePack pack : packs) {
      CueNames names = scopes.in(pack);
      for (int left = in.number(); left > 0; left--) {
        rules.add(readRule(in, pack, names));
      }
    }
    return rules;
  }

  private static Recogniser readRule(Packed.Reader in, RulePack pack, CueNames names) {
    String id = in.string();
    String why = in.string();
    String when = in.string();
    Rule.Strength strength = Rule.Strength.values()[in.number()];
    String tells = in.string();
    int line = in.number();
    List<Trim> trims = new ArrayList<>();
    for (int left = in.number(); left > 0; left--) {
      trims.add(new Trim(in.string(), in.string(), "", "", line));
    }
    Rule rule =
        new Rule(
            id,
            pack.language,
            pack.category,
            why,
            when,
            strength,
            tells,
            List.of(),
            List.of(),
            trims,
            pack.file,
            line,
            line);
    return new Recogniser(
        rule, names, in.numbers(), readNeeds(in), in.number() == 1, in.number() == 1, in.numbers());
  }

  private static List<List<Trigger>> readNeeds(Packed.Reader in) {
    List<List<Trigger>> needs = new ArrayList<>();
    for (int left = in.number(); left > 0; left--) {
      needs.add(readTriggers(in));
    }
    return needs;
  }

  private static List<Trigger> readTriggers(Packed.Reader in) {
    Trigger[] triggers = new Trigger[in.number()];
    for (int i = 0; i < triggers.length; i++) {
      triggers[i] = new Trigger(in.number(), POSITIONS[in.number()], in.number());
    }
    return List.of(triggers);
  }

  private static Cues readCues(Packed.Reader in) {
    return new Cues(
        readWords(in),
        readWords(in),
        in.longs(),
        in.numbers(),
        in.numbers(),
        readRoots(in),
        readRoots(in),
        new Cues.Nodes(in.numbers(), in.numbers(), in.numbers(), in.numbers(), in.numbers()),
        in.number());
  }

  private static Cues.Words readWords(Packed.Reader in) {
    return new Cues.Words(in.longs(), in.numbers());
  }

  private static Cues.Roots readRoots(Packed.Reader in) {
    return new Cues.Roots(in.numbers(), in.numbers());
  }
}
