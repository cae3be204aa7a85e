package io.github.cleancopy.furniture;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rule packs with their automaton in one binary resource: what {@link RuleBook#standard()} loads.
 * Phrases of cues and examples are not in it.
 */
final class CompiledBook {
  /** Changes with the form of the file. */
  private static final int MAGIC = 0xC1EA0002;

  private CompiledBook() {}

  static void write(RuleBook book, DataOutputStream out) throws IOException {
    out.writeInt(MAGIC);
    out.writeInt(book.packs().size());
    for (RulePack pack : book.packs()) {
      writePack(pack, out);
    }
    writeCues(book.cues(), out);
  }

  private static void writePack(RulePack pack, DataOutputStream out) throws IOException {
    out.writeUTF(pack.file);
    out.writeUTF(pack.language);
    out.writeUTF(pack.category);
    out.writeBoolean(pack.spelling.accentsMatter());
    out.writeByte(pack.spelling.endings());
    writeStrings(pack.spelling.prefixes(), out);
    writeStrings(List.copyOf(pack.cues.keySet()), out);
    out.writeInt(pack.rules.size());
    for (RulePack.Draft rule : pack.rules) {
      out.writeUTF(rule.id());
      out.writeUTF(rule.why());
      out.writeUTF(rule.when());
      out.writeInt(rule.line());
      out.writeByte(rule.strength().ordinal());
      out.writeUTF(rule.tells());
      out.writeInt(rule.trims().size());
      for (RulePack.TrimDraft trim : rule.trims()) {
        out.writeUTF(trim.cut());
        out.writeUTF(trim.when());
      }
    }
  }

  private static void writeCues(Cues cues, DataOutputStream out) throws IOException {
    writeStrings(cues.languages(), out);
    writeLongs(cues.keys(), out);
    writeInts(cues.values(), out);
    writeLongs(cues.stemKeys(), out);
    writeInts(cues.stemValues(), out);
    writeLongs(cues.stemLengths(), out);
    out.writeInt(cues.endings().length);
    out.write(cues.endings());
    writeInts(cues.lists(), out);
    writeRoots(cues.roots(), out);
    writeRoots(cues.startRoots(), out);
    writeInts(cues.nodes().edgeFrom(), out);
    writeInts(cues.nodes().symbol(), out);
    writeInts(cues.nodes().target(), out);
    writeInts(cues.nodes().cueFrom(), out);
    writeInts(cues.nodes().cue(), out);
    out.writeInt(cues.cueCount());
    writeLongs(cues.classes().currencies(), out);
    writeLongs(cues.classes().months(), out);
  }

  private static void writeRoots(Cues.Roots roots, DataOutputStream out) throws IOException {
    writeInts(roots.from(), out);
    writeInts(roots.node(), out);
    writeInts(roots.language(), out);
  }

  private static void writeStrings(List<String> strings, DataOutputStream out) throws IOException {
    out.writeInt(strings.size());
    for (String string : strings) {
      out.writeUTF(string);
    }
  }

  private static void writeInts(int[] values, DataOutputStream out) throws IOException {
    out.writeInt(values.length);
    for (int value : values) {
      out.writeInt(value);
    }
  }

  private static void writeLongs(long[] values, DataOutputStream out) throws IOException {
    out.writeInt(values.length);
    for (long value : values) {
      out.writeLong(value);
    }
  }

  static RuleBook read(DataInputStream in) throws IOException {
    if (in.readInt() != MAGIC) {
      throw new IOException("the compiled rule packs are of another version; build again");
    }
    int count = in.readInt();
    List<RulePack> packs = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      packs.add(readPack(in));
    }
    return RuleBook.of(packs, readCues(in));
  }

  private static RulePack readPack(DataInputStream in) throws IOException {
    String file = in.readUTF();
    String language = in.readUTF();
    String category = in.readUTF();
    CuesBuilder.Spelling spelling =
        new CuesBuilder.Spelling(in.readBoolean(), in.readByte(), readStrings(in));
    Map<String, RulePack.Cue> cues = new LinkedHashMap<>();
    for (String name : readStrings(in)) {
      cues.put(name, new RulePack.Cue(List.of(), List.of()));
    }
    int count = in.readInt();
    List<RulePack.Draft> rules = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      rules.add(readRule(in));
    }
    return new RulePack(file, language, category, spelling, cues, rules, List.of());
  }

  private static RulePack.Draft readRule(DataInputStream in) throws IOException {
    String id = in.readUTF();
    String why = in.readUTF();
    String when = in.readUTF();
    int line = in.readInt();
    Rule.Strength strength = Rule.Strength.values()[in.readByte()];
    String tells = in.readUTF();
    int count = in.readInt();
    List<RulePack.TrimDraft> trims = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      trims.add(new RulePack.TrimDraft(in.readUTF(), in.readUTF(), "", "", 0));
    }
    return new RulePack.Draft(
        id, why, when, line, strength, tells, List.of(), List.of(), trims, line);
  }

  private static Cues readCues(DataInputStream in) throws IOException {
    return new Cues(
        readStrings(in),
        readLongs(in),
        readInts(in),
        readLongs(in),
        readInts(in),
        readLongs(in),
        in.readNBytes(in.readInt()),
        readInts(in),
        readRoots(in),
        readRoots(in),
        new Cues.Nodes(readInts(in), readInts(in), readInts(in), readInts(in), readInts(in)),
        in.readInt(),
        new WordClasses(readLongs(in), readLongs(in)));
  }

  private static Cues.Roots readRoots(DataInputStream in) throws IOException {
    return new Cues.Roots(readInts(in), readInts(in), readInts(in));
  }

  private static List<String> readStrings(DataInputStream in) throws IOException {
    int count = in.readInt();
    List<String> strings = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      strings.add(in.readUTF());
    }
    return strings;
  }

  private static int[] readInts(DataInputStream in) throws IOException {
    int[] values = new int[in.readInt()];
    ByteBuffer.wrap(in.readNBytes(values.length * Integer.BYTES)).asIntBuffer().get(values);
    return values;
  }

  private static long[] readLongs(DataInputStream in) throws IOException {
    long[] values = new long[in.readInt()];
    ByteBuffer.wrap(in.readNBytes(values.length * Long.BYTES)).asLongBuffer().get(values);
    return values;
  }
}
