package io.github.cleancopy.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.cleancopy.Cleancopy;
import io.github.cleancopy.furniture.Corrections;
import io.github.cleancopy.furniture.RuleBook;
import io.github.cleancopy.page.Finding;
import io.github.cleancopy.page.Page;
import io.github.cleancopy.page.PageSource;
import io.github.cleancopy.page.SourceOptions;
import io.github.cleancopy.sink.JsonlFormat;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.Select;

/** The review page as a person meets it, in the Chromium that is installed; skipped without one. */
class ReviewPageInBrowserTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String EVIL =
      "<script>window.ran=1</script><img src=x onerror='window.ran=1'>"
          + "<a href='javascript:window.ran=1'>\u202Eevil\u202C</a></p></script>\"'";

  @TempDir static Path folder;
  private static ChromeDriver browser;
  private static final List<JsonNode> RECORDS = new ArrayList<>();
  private static Path page;

  @BeforeAll
  static void start() throws IOException {
    Path chromium = onPath("chromium");
    Path driver = onPath("chromedriver");
    assumeThat(chromium != null && driver != null)
        .as("chromium and chromedriver are installed")
        .isTrue();
    Review review = new Review(Review.USUAL_SAMPLE);
    try (PageSource source =
        PageSource.open(Path.of("testdata/dumps/html"), SourceOptions.standard())) {
      for (Finding finding : source) {
        add(review, (Page) finding);
      }
    }
    page = Files.write(folder.resolve("review.html"), review.html());
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
        "--user-data-dir=" + folder.resolve("profile"));
    ChromeDriverService service =
        new ChromeDriverService.Builder().usingDriverExecutable(driver.toFile()).build();
    browser = new ChromeDriver(service, options);
  }

  private static void add(Review review, Page dumped) {
    byte[] record = JsonlFormat.standard().withBlocks().bytes(Cleancopy.standard().clean(dumped));
    try {
      RECORDS.add(JSON.readTree(record));
      review.add(record);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Path onPath(String program) {
    for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
      Path file = Path.of(folder, program);
      if (Files.isExecutable(file)) {
        return file;
      }
    }
    return null;
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.quit();
    }
  }

  @BeforeEach
  void open() {
    browser.get(page.toUri().toString());
  }

  @Test
  void theCountsAreThoseOfTheRecords() {
    long removed = RECORDS.stream().mapToLong(record -> record.get("removed").size()).sum();
    long told =
        browser.findElements(By.cssSelector("#page h3:nth-of-type(1) + .scroll td.n")).stream()
            .mapToLong(cell -> Long.parseLong(cell.getText().split(" ")[0].replace(",", "")))
            .sum();
    assertThat(told).isEqualTo(removed);
    assertThat(listed()).isEqualTo(RECORDS.size());
    assertThat(browser.findElement(By.id("totals")).getText())
        .startsWith(RECORDS.size() + " pages");
  }

  @Test
  void filtersShowThePagesThatTheRecordsName() {
    new Select(browser.findElement(By.id("filter-category"))).selectByVisibleText("newsletter");
    long with =
        RECORDS.stream()
            .filter(
                record -> record.get("removed").findValuesAsText("category").contains("newsletter"))
            .count();
    assertThat(listed()).isEqualTo((int) with).isBetween(1, RECORDS.size() - 1);
    browser.findElement(By.id("filter-clear")).click();
    browser.findElement(By.id("filter-text")).sendKeys("no such words anywhere");
    assertThat(listed()).isZero();
    assertThat(browser.findElement(By.id("shown")).getText())
        .isEqualTo("0 of " + RECORDS.size() + " pages");
  }

  @Test
  void keysTurnThePagesAndOpenTheFilterAndTheHelp() {
    WebElement body = browser.findElement(By.tagName("body"));
    body.sendKeys("j");
    String first = heading();
    body.sendKeys("j");
    assertThat(heading()).isNotEqualTo(first);
    body.sendKeys("k");
    assertThat(heading()).isEqualTo(first);
    body.sendKeys("f");
    assertThat(browser.switchTo().activeElement().getAttribute("id")).isEqualTo("filter-text");
    browser.switchTo().activeElement().sendKeys(Keys.ESCAPE);
    browser.findElement(By.tagName("body")).sendKeys("?");
    assertThat(browser.findElement(By.id("help")).isDisplayed()).isTrue();
  }

  @Test
  void everyStruckLineIsShownInItsPlaceWithItsReason() {
    browser.findElement(By.tagName("body")).sendKeys("j");
    JsonNode record = RECORDS.get(0);
    List<WebElement> blocks = browser.findElements(By.cssSelector("#page .block"));
    List<Integer> places =
        blocks.stream().map(block -> Integer.valueOf(block.getAttribute("data-block"))).toList();
    assertThat(places).isSorted();
    assertThat(browser.findElements(By.cssSelector("#page del")))
        .hasSize(record.get("removed").size());
    JsonNode removal = record.get("removed").get(0);
    String shown =
        browser
            .findElement(By.cssSelector("[data-block='" + removal.get("block") + "']"))
            .getAttribute("textContent");
    assertThat(shown)
        .contains(removal.get("text").asText())
        .contains(removal.get("reason").asText())
        .contains(removal.get("rule").asText());
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void everyTextStandsOutFromWhatIsBehindIt(String scheme) throws IOException {
    Map<String, Object> feature = Map.of("name", "prefers-color-scheme", "value", scheme);
    browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
    assertThat(faintTexts()).isEmpty();
    browser.findElement(By.tagName("body")).sendKeys("j");
    browser.findElement(By.cssSelector(".block.struck .wrong")).click();
    browser.executeScript("document.querySelectorAll('details').forEach(d => d.open = true)");
    assertThat(faintTexts()).isEmpty();
  }

  private static List<?> faintTexts() throws IOException {
    String script;
    try (InputStream in = ReviewPageInBrowserTest.class.getResourceAsStream("contrast.js")) {
      script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    Map<?, ?> result = (Map<?, ?>) browser.executeScript(script);
    assertThat((Long) result.get("seen")).isGreaterThan(20);
    return (List<?>) result.get("faint");
  }

  @Test
  void correctionsComeBackAsTheyWereMade() throws IOException {
    browser.findElement(By.tagName("body")).sendKeys("j");
    JsonNode record = RECORDS.get(0);
    JsonNode struckByRule = null;
    for (JsonNode removal : record.get("removed")) {
      if (!removal.get("category").asText().equals("outside-story")) {
        struckByRule = removal;
      }
    }
    int wrong = struckByRule == null ? 0 : struckByRule.get("block").asInt();
    browser.executeScript(
        "document.querySelector('[data-block=\"" + wrong + "\"] .wrong').click()");
    browser.findElement(By.tagName("body")).sendKeys("c");
    String yaml = browser.findElement(By.id("yaml")).getAttribute("value");
    Path file = Files.writeString(folder.resolve("corrections.yaml"), yaml);
    assertThat(yaml).contains(record.get("id").asText());
    assertThat(Corrections.areIn(file)).isTrue();
    Corrections corrections = Corrections.read(file);
    assertThat(corrections.size()).isEqualTo(1);
    assertThat(corrections.tried(RuleBook.standard()).failures())
        .singleElement()
        .asString()
        .contains("this should stay, but")
        .contains(struckByRule.get("text").asText());
  }

  @Test
  void aHostilePageShowsAsTextAndRunsNothing() throws IOException {
    Review review = new Review(10);
    String evil = JSON.writeValueAsString(EVIL);
    review.add(
        """
        {"id":%1$s,"url":%1$s,"host":%1$s,"language":%1$s,"title":%1$s,
         "blocks":[{"block":0,"kind":%1$s,"text":%1$s,"category":%1$s}],
         "removed":[{"block":1,"category":%1$s,"rule":%1$s,"reason":%1$s,"text":%1$s}],
         "quality":{"article":false,"notes":[%1$s]}}
        """
            .formatted(evil)
            .getBytes(StandardCharsets.UTF_8));
    Path file = Files.write(folder.resolve("hostile.html"), review.html());
    browser.get(file.toUri().toString());
    WebElement body = browser.findElement(By.tagName("body"));
    body.sendKeys("j");
    browser.findElements(By.cssSelector(".wrong")).forEach(WebElement::click);
    assertThat(browser.findElement(By.id("page")).getText()).contains("<script>window.ran=1");
    body.sendKeys("c");
    Path corrections =
        Files.writeString(
            folder.resolve("evil.yaml"), browser.findElement(By.id("yaml")).getAttribute("value"));
    assertThat(Corrections.read(corrections).size()).isEqualTo(2);
    assertThat(browser.executeScript("return window.ran === undefined")).isEqualTo(true);
    assertThat(browser.findElements(By.cssSelector("img, a[href^=javascript]"))).isEmpty();
    assertThat(browser.findElements(By.tagName("script"))).hasSize(2);
  }

  private static int listed() {
    return browser.findElements(By.cssSelector("#list li")).size();
  }

  private static String heading() {
    return browser.findElement(By.cssSelector("#page h2")).getText();
  }
}
