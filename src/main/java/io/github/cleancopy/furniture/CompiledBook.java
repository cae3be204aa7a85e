package io.github.cleancopy.furniture;

import io.github.cleancopy.text.Packed;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * Rule packs with their automaton in one binary resource: what {@link RuleBook#standard()} loads.
 * Phrases of cues and examples are not in it.
 */
final class CompiledBook {
  /** Changes with the form of the file. */
  private static final int MAGIC = 0xC1EA0009;

  private static final Position[] POSITIONS = Position.values();

  private CompiledBook() {}

  static void write(RuleBook book, DataOutputStream out) throws IOException {
    Packed.Writer packed = new Packed.Writer();
    packed.write(book.packs().size());
    int next = 0;
    for (RulePack pack : book.packs()) {
      writePack(pack, packed);
      for (int i = 0; i < pack.rules.size(); i++) {
        writeRule(book.recognisers().get(next++), packed);
      }
    }
    writeCues(book.cues(), packed);
    out.writeInt(MAGIC);
    packed.writeTo(out);
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
    out.write(pack.rules.size());
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
    out.write(cues.languages());
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
    out.write(cues.classes().currencies());
    out.write(cues.classes().months());
  }

  private static void writeWords(Cues.Words words, Packed.Writer out) {
    out.write(words.hashes());
    out.write(words.values());
  }

  private static void writeRoots(Cues.Roots roots, Packed.Writer out) {
    out.write(roots.from());
    out.write(roots.node());
    out.write(roots.language());
  }

  static RuleBook read(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    if (in.getInt() != MAGIC) {
      throw new IllegalStateException(
          "the compiled rule packs are of another version; build again");
    }
    Packed.Reader packed = new Packed.Reader(in);
    List<RulePack> packs = new ArrayList<>();
    List<Recogniser> recognisers = new ArrayList<>();
    Scopes scopes = new Scopes();
    int count = packed.number();
    for (int i = 0; i < count; i++) {
      packs.add(readPack(packed, scopes, recognisers));
    }
    return RuleBook.of(packs, readCues(packed), scopes, recognisers);
  }

  private static RulePack readPack(Packed.Reader in, Scopes scopes, List<Recogniser> recognisers) {
    String file = in.string();
    String language = in.string();
    String category = in.string();
    CuesBuilder.Spelling spelling =
        new CuesBuilder.Spelling(in.number() == 1, in.number(), in.strings(), in.number() == 1);
    RulePack pack =
        new RulePack(
            file, language, category, spelling, in.strings(), List.of(), List.of(), List.of());
    scopes.number(pack);
    CueNames names = scopes.in(pack);
    int count = in.number();
    for (int i = 0; i < count; i++) {
      recognisers.add(readRule(in, pack, names));
    }
    return pack;
  }

  private static Recogniser readRule(Packed.Reader in, RulePack pack, CueNames names) {
    String id = in.string();
    String why = in.string();
    String when = in.string();
    Rule.Strength strength = Rule.Strength.values()[in.number()];
    String tells = in.string();
    int line = in.number();
    List<Trim> trims = new ArrayList<>();
    int count = in.number();
    for (int i = 0; i < count; i++) {
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
    int count = in.number();
    for (int i = 0; i < count; i++) {
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
        in.strings(),
        readWords(in),
        readWords(in),
        in.longs(),
        in.numbers(),
        in.numbers(),
        readRoots(in),
        readRoots(in),
        new Cues.Nodes(in.numbers(), in.numbers(), in.numbers(), in.numbers(), in.numbers()),
        in.number(),
        new WordClasses(in.longs(), in.longs()));
  }

  private static Cues.Words readWords(Packed.Reader in) {
    return new Cues.Words(in.longs(), in.numbers());
  }

  private static Cues.Roots readRoots(Packed.Reader in) {
    return new Cues.Roots(in.numbers(), in.numbers(), in.numbers());
  }
}
