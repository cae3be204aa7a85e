package io.github.cleancopy.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The README's line that makes Parquet of records. DuckDB weighs 85 MB, so it is there with {@code
 * -P parquet} only.
 */
class ParquetTest {
  private static final Pattern LINE = Pattern.compile("(?m)^duckdb -c \"(.*)\"$");

  @TempDir Path folder;

  @Test
  void theReadmesLineMakesParquetOfRecords() throws Exception {
    assumeTrue(hasDuckDb(), "mvn verify -P parquet");
    Path records = folder.resolve("clean.jsonl.zst");
    Call.of("clean", "testdata/dumps", "testdata/documents", "-o", records.toString());
    long expected = Call.of("clean", "testdata/dumps", "testdata/documents").out().lines().count();
    try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duckDb.createStatement()) {
      statement.execute(readmesLine().replace("'clean.", "'" + folder + "/clean."));
      String table = "'" + folder + "/clean.parquet'";
      assertThat(one(statement, "SELECT count(*) FROM " + table)).isEqualTo(expected);
      assertThat(one(statement, "SELECT count(text) FROM " + table)).isEqualTo(expected);
      assertThat(one(statement, "SELECT count(title) FROM " + table)).isPositive();
      assertThat(one(statement, "SELECT sum(len(removed)) FROM " + table)).isPositive();
    }
  }

  private static boolean hasDuckDb() {
    try {
      return DriverManager.getDriver("jdbc:duckdb:") != null;
    } catch (SQLException e) {
      return false;
    }
  }

  private static String readmesLine() throws Exception {
    Matcher line = LINE.matcher(Files.readString(Path.of("README.md"), UTF_8));
    assertThat(line.find()).as("a line for DuckDB").isTrue();
    return line.group(1);
  }

  private static long one(Statement statement, String query) throws SQLException {
    try (ResultSet result = statement.executeQuery(query)) {
      result.next();
      return result.getLong(1);
    }
  }
}
