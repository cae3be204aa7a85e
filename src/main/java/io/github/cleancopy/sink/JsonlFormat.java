package io.github.cleancopy.sink;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.cleancopy.article.Article;
import io.github.cleancopy.article.KeptBlock;
import io.github.cleancopy.article.Metadata;
import io.github.cleancopy.article.Notices;
import io.github.cleancopy.article.Quality;
import io.github.cleancopy.article.Source;
import io.github.cleancopy.block.Removal;
import io.github.cleancopy.text.Fingerprint;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * One JSON object a line, all fields always there and always in the same order: what is not known
 * is null or an empty list. Immutable, thread-safe.
 */
public final class JsonlFormat implements ArticleFormat {
  private static final double SHARE_DIGITS = 1e4;

  private final boolean blocks;
  private final boolean removals;

  private JsonlFormat(boolean blocks, boolean removals) {
    this.blocks = blocks;
    this.removals = removals;
  }

  /** With {@code removed}, without {@code blocks}. */
  public static JsonlFormat standard() {
    return new JsonlFormat(false, true);
  }

  /** With {@code blocks}: what was kept, block by block, as a review page needs it. */
  public JsonlFormat withBlocks() {
    return new JsonlFormat(true, removals);
  }

  /** Without {@code removed}: smaller records, and no account of what was struck. */
  public JsonlFormat withoutRemovals() {
    return new JsonlFormat(blocks, false);
  }

  @Override
  public byte[] bytes(Article article) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(2 * article.text().length() + 1024);
    try (JsonGenerator json = JsonFields.JSON.createGenerator(out, JsonEncoding.UTF8)) {
      write(new JsonFields(json), article);
      json.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory does not fail", e);
    }
    return out.toByteArray();
  }

  private void write(JsonFields json, Article article) throws IOException {
    json.startObject();
    json.string("id", article.id());
    json.string("url", article.url());
    writeMetadata(json, article.metadata());
    json.string("text", article.text());
    if (blocks) {
      writeBlocks(json, article.blocks());
    }
    if (removals) {
      writeRemovals(json, article.removed());
    }
    writeNotices(json, article.notices());
    writeQuality(json, article.quality());
    writeFingerprint(json, article.fingerprint());
    writeSource(json, article.source());
    json.value("extra", article.extra());
    json.endObject();
  }

  private static void writeMetadata(JsonFields json, Metadata metadata) throws IOException {
    json.string("canonical_url", metadata.canonicalUrl());
    json.string("site", metadata.site());
    json.string("host", metadata.host());
    json.string("language", metadata.language());
    json.string("title", metadata.title());
    json.strings("authors", metadata.authors());
    json.string("published", metadata.published());
    json.string("modified", metadata.modified());
    json.string("section", metadata.section());
    json.strings("tags", metadata.tags());
    json.string("summary", metadata.summary());
    json.string("image", metadata.image());
    json.strings("captions", metadata.captions());
    json.string("standfirst", metadata.standfirst());
  }

  private static void writeBlocks(JsonFields json, List<KeptBlock> blocks) throws IOException {
    json.startArray("blocks");
    for (KeptBlock block : blocks) {
      json.startObject();
      json.number("block", block.block());
      json.string("kind", block.kind());
      json.string("text", block.text());
      json.stringIfAny("category", block.category());
      json.endObject();
    }
    json.endArray();
  }

  private static void writeRemovals(JsonFields json, List<Removal> removals) throws IOException {
    json.startArray("removed");
    for (Removal removal : removals) {
      json.startObject();
      json.number("block", removal.block());
      json.string("category", removal.category());
      json.string("rule", removal.rule());
      json.string("reason", removal.reason());
      json.string("text", removal.text());
      json.numberIfAny("start", removal.start());
      json.numberIfAny("end", removal.end());
      json.endObject();
    }
    json.endArray();
  }

  private static void writeNotices(JsonFields json, Notices notices) throws IOException {
    json.startObject("notices");
    json.strings("foreign_agent", notices.foreignAgent());
    json.string("sponsored", notices.sponsored());
    json.bool("paywalled", notices.paywalled());
    json.string("syndicated_from", notices.syndicatedFrom());
    json.string("corrected", notices.corrected());
    json.endObject();
  }

  private static void writeQuality(JsonFields json, Quality quality) throws IOException {
    json.startObject("quality");
    json.number("words", quality.words());
    json.number("removed_share", rounded(quality.removedShare()));
    json.number("link_density", rounded(quality.linkDensity()));
    json.bool("truncated", quality.truncated());
    json.bool("article", quality.article());
    json.strings("notes", quality.notes());
    json.endObject();
  }

  private static double rounded(double share) {
    return Math.round(share * SHARE_DIGITS) / SHARE_DIGITS;
  }

  private static void writeFingerprint(JsonFields json, Fingerprint fingerprint)
      throws IOException {
    json.startObject("fingerprint");
    json.string("exact", fingerprint.exact());
    json.string("simhash", fingerprint.simhash());
    json.endObject();
  }

  private static void writeSource(JsonFields json, Source source) throws IOException {
    json.startObject("source");
    json.string("file", source.origin().file());
    json.numberIfAny("offset", source.origin().offset());
    json.numberIfAny("record", source.origin().record());
    json.string("media_type", source.mediaType());
    json.string("charset", source.charset());
    json.endObject();
  }
}
