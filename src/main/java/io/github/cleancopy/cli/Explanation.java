package io.github.cleancopy.cli;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import io.github.cleancopy.Judgement;
import io.github.cleancopy.block.Block;
import io.github.cleancopy.block.Cut;
import io.github.cleancopy.block.Field;
import io.github.cleancopy.block.Verdict;
import io.github.cleancopy.furniture.RuleTrial;
import io.github.cleancopy.meta.Candidate;
import io.github.cleancopy.meta.Choice;
import io.github.cleancopy.page.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What became of every block of one page, for a person or, as JSON, for a program. */
final class Explanation {
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8).build();
  private static final int SHOWN_CHARS = 160;

  private final Page page;
  private final Judgement judgement;
  private final List<String> notes;
  private final List<Choice> metadata;
  private final List<RuleTrial> trials;
  private final Terminal.Colours colours;

  /**
   * @param metadata what was found for each field, or nothing where nobody asks
   * @param trials how one rule looks at each block, or nothing where nobody asks
   */
  Explanation(
      Page page,
      Judgement judgement,
      List<String> notes,
      List<Choice> metadata,
      List<RuleTrial> trials,
      Terminal.Colours colours) {
    this.page = page;
    this.judgement = judgement;
    this.notes = notes;
    this.metadata = metadata;
    this.trials = trials;
    this.colours = colours;
  }

  /**
   * One paragraph a block: its number, what became of it, how likely it is story by its looks, its
   * beginning, and under it the rule with its reason and evidence.
   */
  String text() {
    StringBuilder out = new StringBuilder();
    out.append(page.name()).append("  ").append(page.origin()).append('\n');
    out.append("language ").append(Objects.requireNonNullElse(judgement.language(), "unknown"));
    out.append(", ").append(judgement.blocks().size()).append(" blocks");
    notes.forEach(note -> out.append(", ").append(note));
    out.append(
        judgement.story().isEmpty()
            ? ""
            : "; the number: how likely a block is story by its looks and place");
    out.append("\n\n");
    metadata.forEach(choice -> append(out, choice));
    out.append(metadata.isEmpty() ? "" : "\n");
    judgement.blocks().all().forEach(block -> append(out, block));
    return out.toString();
  }

  /** A field's value and its source, and under it what the page says elsewhere. */
  private static void append(StringBuilder out, Choice choice) {
    String value = String.join("; ", choice.values());
    String source = choice.source().isEmpty() ? "" : "  (" + choice.source() + ")";
    String shown = value.isEmpty() ? "nothing found" : shown(value);
    out.append("%-14s %s%s%n".formatted(choice.field(), shown, source));
    for (Candidate other : choice.candidates()) {
      boolean decided =
          other.source().equals(choice.source()) && choice.values().contains(other.value());
      if (!decided) {
        out.append("               %s: %s%n".formatted(other.source(), shown(other.value())));
      }
    }
  }

  private void append(StringBuilder out, Block block) {
    Verdict verdict = judgement.blocks().verdict(block);
    String ruling = "%-12s".formatted(ruling(verdict));
    out.append("%4d  %s %s".formatted(block.number(), coloured(verdict, ruling), story(block)));
    out.append(shown(block.text())).append('\n');
    if (!verdict.rule().isEmpty()) {
      appendReason(out, verdict);
    }
    verdict.cuts().forEach(cut -> append(out, block, cut));
    if (!trials.isEmpty()) {
      append(out, trials.get(block.number()));
    }
  }

  private String story(Block block) {
    List<Double> story = judgement.story();
    return story.isEmpty() ? "" : String.format(Locale.ROOT, "%.2f  ", story.get(block.number()));
  }

  /** What the rule asked for made of the block. */
  private void append(StringBuilder out, RuleTrial trial) {
    String said = trial.holds() ? "holds" : "fails at: " + trial.failsAt();
    out.append("      why? ").append(said).append('\n');
    if (!trial.cues().isEmpty()) {
      out.append("      cues: ").append(String.join(", ", trial.cues())).append('\n');
    }
  }

  private String coloured(Verdict verdict, String word) {
    if (verdict.moves()) {
      return colours.moved(word);
    }
    return verdict.strikes() ? colours.struck(word) : colours.kept(word);
  }

  private static void appendReason(StringBuilder out, Verdict verdict) {
    out.append("      ").append(label(verdict)).append(verdict.rule());
    if (!verdict.reason().isEmpty()) {
      out.append(": ").append(verdict.reason());
    }
    out.append('\n');
    if (!verdict.evidence().isEmpty()) {
      out.append("      because of ").append(String.join(", ", verdict.evidence())).append('\n');
    }
  }

  private static void append(StringBuilder out, Block block, Cut cut) {
    out.append("      cut: \"").append(block.text(), cut.start(), cut.end()).append("\"\n");
    out.append("      ").append(cut.category()).append(", ").append(cut.rule());
    out.append(": ").append(cut.reason()).append('\n');
  }

  private static String label(Verdict verdict) {
    return verdict.category() == null ? "" : verdict.category() + ", ";
  }

  /** In one word: kept, struck, or the field it was moved to. */
  private static String ruling(Verdict verdict) {
    Field field = verdict.field();
    if (field != null) {
      return field.label();
    }
    return verdict.strikes() ? "STRUCK" : verdict.cuts().isEmpty() ? "kept" : "trimmed";
  }

  private static String shown(String text) {
    if (text.length() <= SHOWN_CHARS) {
      return text;
    }
    int end =
        Character.isHighSurrogate(text.charAt(SHOWN_CHARS - 1)) ? SHOWN_CHARS - 1 : SHOWN_CHARS;
    return text.substring(0, end) + " ...";
  }

  /** One object: id, source, language, metadata where wanted, blocks with their verdicts. */
  byte[] json() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(out, JsonEncoding.UTF8)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeStringField("id", page.name());
      json.writeStringField("source", page.origin().toString());
      json.writeStringField("language", judgement.language());
      writeStrings(json, "notes", notes);
      if (!metadata.isEmpty()) {
        json.writeObjectFieldStart("metadata");
        for (Choice choice : metadata) {
          write(json, choice);
        }
        json.writeEndObject();
      }
      json.writeArrayFieldStart("blocks");
      for (Block block : judgement.blocks().all()) {
        write(json, block);
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
    return out.toByteArray();
  }

  private void write(JsonGenerator json, Block block) throws IOException {
    Verdict verdict = judgement.blocks().verdict(block);
    json.writeStartObject();
    json.writeNumberField("block", block.number());
    json.writeStringField("kind", block.kind().label());
    json.writeStringField("verdict", ruling(verdict).toLowerCase(Locale.ROOT));
    if (!judgement.story().isEmpty()) {
      json.writeNumberField("story", Math.round(1e4 * judgement.story().get(block.number())) / 1e4);
    }
    json.writeStringField("category", verdict.category());
    json.writeStringField("rule", verdict.rule());
    json.writeStringField("reason", verdict.reason());
    writeStrings(json, "evidence", verdict.evidence());
    json.writeStringField("text", block.text());
    json.writeStringField("container", block.container().toString());
    json.writeArrayFieldStart("cuts");
    for (Cut cut : verdict.cuts()) {
      write(json, cut);
    }
    json.writeEndArray();
    if (!trials.isEmpty()) {
      RuleTrial trial = trials.get(block.number());
      json.writeObjectFieldStart("why");
      json.writeBooleanField("holds", trial.holds());
      json.writeStringField("fails_at", trial.failsAt());
      writeStrings(json, "cues", trial.cues());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Cut cut) throws IOException {
    json.writeStartObject();
    json.writeNumberField("start", cut.start());
    json.writeNumberField("end", cut.end());
    json.writeStringField("category", cut.category());
    json.writeStringField("rule", cut.rule());
    json.writeStringField("reason", cut.reason());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Choice choice) throws IOException {
    json.writeObjectFieldStart(choice.field());
    writeStrings(json, "values", choice.values());
    json.writeStringField("source", choice.source().isEmpty() ? null : choice.source());
    json.writeArrayFieldStart("candidates");
    for (Candidate candidate : choice.candidates()) {
      json.writeStartObject();
      json.writeStringField("value", candidate.value());
      json.writeStringField("source", candidate.source());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeStrings(JsonGenerator json, String name, List<?> values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Object value : values) {
      json.writeString(String.valueOf(value));
    }
    json.writeEndArray();
  }
}
