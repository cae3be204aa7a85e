package io.github.cleancopy.sink;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.cleancopy.article.Article;
import io.github.cleancopy.article.Metadata;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object a line, with the field names that another tool reads. Text and metadata only:
 * what was struck has no place there. Immutable, thread-safe.
 */
public enum LayoutFormat implements ArticleFormat {
  /** Documents of AI2's Dolma toolkit: id, text, source, created, metadata. */
  DOLMA {
    @Override
    void write(JsonFields json, Article article) throws IOException {
      json.string("id", article.id());
      json.string("text", article.text());
      json.string("source", source(article.metadata()));
      json.stringIfAny("created", article.metadata().published());
      writeMetadata(json, article);
    }
  },

  /** Documents of Hugging Face's datatrove: text, id, metadata with url and date. */
  DATATROVE {
    @Override
    void write(JsonFields json, Article article) throws IOException {
      json.string("text", article.text());
      json.string("id", article.id());
      writeMetadata(json, article);
    }
  },

  /** The JSON of trafilatura: title, author, hostname, date ... */
  TRAFILATURA {
    @Override
    void write(JsonFields json, Article article) throws IOException {
      Metadata metadata = article.metadata();
      json.string("title", metadata.title());
      json.string("author", joined(metadata.authors()));
      json.string("hostname", metadata.host());
      json.string("date", day(metadata.published()));
      json.string("fingerprint", article.fingerprint().simhash());
      json.string("id", article.id());
      json.string("text", textWithStandfirst(article));
      json.string("language", metadata.language());
      json.string("image", metadata.image());
      json.string("source", article.url());
      json.string("source-hostname", metadata.site());
      json.string("excerpt", metadata.summary());
      json.string("categories", metadata.section());
      json.string("tags", joined(metadata.tags()));
    }
  };

  @Override
  public byte[] bytes(Article article) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(article.text().length() + 1024);
    try (JsonGenerator json = JsonFields.JSON.createGenerator(out, JsonEncoding.UTF8)) {
      JsonFields fields = new JsonFields(json);
      fields.startObject();
      write(fields, article);
      fields.endObject();
      json.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory does not fail", e);
    }
    return out.toByteArray();
  }

  abstract void write(JsonFields json, Article article) throws IOException;

  /** What both toolkits leave free: everything that is known beside the text. */
  private static void writeMetadata(JsonFields json, Article article) throws IOException {
    Metadata metadata = article.metadata();
    json.startObject("metadata");
    json.string("url", article.url());
    json.string("date", metadata.published());
    json.string("language", metadata.language());
    json.string("title", metadata.title());
    json.strings("authors", metadata.authors());
    json.string("site", metadata.site());
    json.string("host", metadata.host());
    json.string("section", metadata.section());
    json.strings("tags", metadata.tags());
    json.string("standfirst", metadata.standfirst());
    json.endObject();
  }

  private static String source(Metadata metadata) {
    return Optional.ofNullable(metadata.host()).orElse("cleancopy");
  }

  private static @Nullable String joined(List<String> values) {
    return values.isEmpty() ? null : String.join("; ", values);
  }

  private static @Nullable String day(@Nullable String published) {
    return published == null || published.length() < 10 ? published : published.substring(0, 10);
  }

  private static String textWithStandfirst(Article article) {
    String standfirst = article.metadata().standfirst();
    return standfirst == null ? article.text() : standfirst + "\n\n" + article.text();
  }
}
