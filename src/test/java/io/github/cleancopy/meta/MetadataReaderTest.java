package io.github.cleancopy.meta;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.cleancopy.Cleancopy;
import io.github.cleancopy.article.Article;
import io.github.cleancopy.article.Declared;
import io.github.cleancopy.article.Metadata;
import io.github.cleancopy.page.Page;
import java.time.Instant;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataReaderTest {
  private static final String URL = "https://www.harbourpost.example/2026/03/12/bridge-closed";

  private static Declared read(String html) {
    return new MetadataReader().read(Jsoup.parse(html), URL, null);
  }

  @Test
  void aPageWithEverythingDeclaredIsReadWhole() {
    Metadata metadata =
        read("""
            <html lang="en-GB"><head>
            <title>Bridge closed for the winter | Harbour Post</title>
            <link rel="canonical" href="/bridge-closed">
            <meta property="og:site_name" content="Harbour Post">
            <meta property="og:image" content="/pictures/bridge.jpg">
            <meta property="og:description" content="Buses run instead.">
            <meta property="article:tag" content="Bridges">
            <meta property="article:tag" content="Winter">
            <script type="application/ld+json">
            {"@context": "https://schema.org", "@type": "NewsArticle",
             "headline": "Bridge closed for the winter",
             "articleSection": "Local",
             "author": [{"@type": "Person", "name": "Anna Reed"},
                        {"@type": "Person", "name": "Ben Stone"}],
             "datePublished": "2026-03-12T14:05:00+01:00",
             "dateModified": "2026-03-12T15:00:00+01:00"}
            </script></head>
            <body><h1>Bridge closed for the winter</h1></body></html>""")
            .metadata();
    assertThat(metadata.title()).isEqualTo("Bridge closed for the winter");
    assertThat(metadata.authors()).containsExactly("Anna Reed", "Ben Stone");
    assertThat(metadata.published()).isEqualTo("2026-03-12T14:05:00+01:00");
    assertThat(metadata.modified()).isEqualTo("2026-03-12T15:00:00+01:00");
    assertThat(metadata.language()).isEqualTo("en-GB");
    assertThat(metadata.site()).isEqualTo("Harbour Post");
    assertThat(metadata.host()).isEqualTo("harbourpost.example");
    assertThat(metadata.section()).isEqualTo("Local");
    assertThat(metadata.tags()).containsExactly("Bridges", "Winter");
    assertThat(metadata.summary()).isEqualTo("Buses run instead.");
    assertThat(metadata.image()).isEqualTo("https://www.harbourpost.example/pictures/bridge.jpg");
    assertThat(metadata.canonicalUrl()).isEqualTo("https://www.harbourpost.example/bridge-closed");
  }

  @Test
  void aTextDumpDeclaresOnlyItsAddress() {
    Declared declared = new MetadataReader().read(null, URL, null);
    assertThat(declared.metadata().host()).isEqualTo("harbourpost.example");
    assertThat(declared.metadata().published()).isEqualTo("2026-03-12");
    assertThat(declared.metadata().title()).isNull();
    assertThat(declared.siteNames()).containsExactly("harbourpost", "harbourpost.example");
  }

  /** Title of a page whose markup has these headings and head elements. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "the site's name goes;"
            + "<title>Bridge closed for the winter | Harbour Post</title>;"
            + "Bridge closed for the winter",
        "so it does in front;"
            + "<title>Harbour Post - Bridge closed for the winter</title>;"
            + "Bridge closed for the winter",
        "a bar of the headline's own stays;"
            + "<h1>Budget 3.0 | Bridge closed for the winter</h1>;"
            + "Budget 3.0 | Bridge closed for the winter",
        "a dash of the headline's own stays;"
            + "<title>Bridge closed - ferry runs instead - Harbour Post</title>;"
            + "Bridge closed - ferry runs instead",
        "the headline goes before what is written for search engines;"
            + "<title>Bridge news: all closures at a glance</title>"
            + "<h1>All closures of the bridge until spring</h1>;"
            + "All closures of the bridge until spring",
        "where the h1 is the logo an h2 is the headline;"
            + "<meta property='og:title' content='Bridge shut: what to know now'>"
            + "<title>Bridge closed for the winter</title>"
            + "<h1>Harbour Post</h1><h2>Bridge closed for the winter</h2>;"
            + "Bridge closed for the winter",
        "a kicker in the h2 goes where another wording has none;"
            + "<meta property='og:title' content='Bridge closed for the winter'>"
            + "<title>Harbour works: Bridge closed for the winter</title>"
            + "<h2><i>Harbour works</i> Bridge closed for the winter</h2>;"
            + "Bridge closed for the winter",
        "section and site behind marks without spaces go where another wording ends there;"
            + "<meta name='headline' content='Bridge closed for the winter'>"
            + "<title>Bridge closed for the winter-Localㅣ Harbour Post</title>;"
            + "Bridge closed for the winter",
        "a date before the headline goes where another wording has none;"
            + "<title>Bridge closed for the winter</title>"
            + "<h1><i>12 Mar 2026</i> Bridge closed for the winter</h1>;"
            + "Bridge closed for the winter",
      })
  void theHeadlineIsFoundAsAReaderSeesIt(String why, String markup, String title) {
    String site = "<meta property='og:site_name' content='Harbour Post'>";
    assertThat(read(site + markup).metadata().title()).as(why).isEqualTo(title);
  }

  /** Whom a value in a field for authors names; several are joined by "+". */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "By Anna Reed and Ben Stone, Reuters; Anna Reed+Ben Stone",
        "Reed, Anna; Anna Reed",
        "Anna Reed, Chief Reporter; Anna Reed",
        "Anna Reed areed@harbourpost.example @annareed; Anna Reed",
        "By Anna Reed In Travel, Island Guides; Anna Reed",
        "By Park In Bee; Park In Bee",
        "Lim Su Jin, Kim In Ha; Lim Su Jin+Kim In Ha",
        "Anna Reed 4 Comments; Anna Reed",
        "By Anna Reed and Ben Stone The Associated Press; Anna Reed+Ben Stone",
        "Anna Reed Published: 12 March 2026; Anna Reed",
        "Anna Reed, Photo: Ben Stone; Anna Reed",
        "Foto: Ben Stone/Reuters; ''",
        "Image: GHB; ''",
        "J. K. de la Cruz y García; J. K. de la Cruz y García",
        "Jan van der Meer; Jan van der Meer",
        "Von Anna Ried, Wien; Anna Ried",
        "Текст: Анна Белова; Анна Белова",
        "文/沈知秋; 沈知秋",
        "한가람 기자; 한가람",
        "한가람 기자입력 2026.06.02 11:05; 한가람",
        "한가람 기자 외 1명; 한가람",
        "लेखक: वैदेही नौटियाल | प्रकाशित: 19 अगस्त 2026; वैदेही नौटियाल",
        "ავტორი: ანა ბერიძე; ანა ბერიძე",
        "Staff; ''",
        "Admin; ''",
        "Our Editors; ''",
        "Reuters; Reuters",
        "Rui Ma; Rui Ma",
        "By Anna Reed Last Updated: 12 March 2026; Anna Reed",
        "Anna Reed | Senior Life and Trends Reporter; Anna Reed",
        "Anna Reed, Senior Ferry Correspondent; Anna Reed",
        "Anna Reed - Chief Political Reporter; Anna Reed",
        "Anna Reed, Ben Stone Reporters; Anna Reed+Ben Stone",
        "Anna Reed Reporter, Ben Stone Reporter; Anna Reed+Ben Stone",
        "Anna Reed, Cal Moor and Ben Stone Reporter; Anna Reed+Cal Moor+Ben Stone",
        "Md Anwar Reed; Md Anwar Reed",
        "Anna Reed PhD; Anna Reed",
        "Anna & Ben; Anna+Ben",
        "Sports Desk; ''",
        "Kirk Skerry Island Desk; Kirk Skerry Island Desk",
        "Centre for Island Evaluation and Research; Centre for Island Evaluation and Research",
      })
  void anAuthorIsAPersonOrTheAgencyWhereNobodySigns(String value, String names) {
    Element meta = new Element("meta").attr("name", "author").attr("content", value);
    assertThat(String.join("+", read(meta.outerHtml()).metadata().authors())).isEqualTo(names);
  }

  /** A date of numbers in English is read by the country, and stays out where nobody tells it. */
  @ParameterizedTest
  @CsvSource({
    "en,    '',    brae.example,  ",
    "en,    '',    brae.co.uk,    2025-04-05",
    "en,    '',    brae.ie,       2025-04-05",
    "en,    '',    ferries.gov,   2025-05-04",
    "en,    en_GB, brae.example,  2025-04-05",
    "en,    en_US, brae.example,  2025-05-04",
    "en-US, '',    brae.example,  2025-05-04",
    "en-US, en_US, brae.co.uk,    ",
    "en-CA, '',    brae.example,  ",
    "de,    '',    brae.example,  2025-04-05",
  })
  void whoWritesTheMonthFirstIsToldByTheCountry(
      String lang, String locale, String host, String day) {
    String page =
        """
        <html lang="%s"><head><meta property="og:locale" content="%s">
        <meta property="article:published_time" content="05/04/2025"></head>
        <body><h1>Bridge closed for the winter</h1></body></html>"""
            .formatted(lang, locale);
    String url = "https://" + host + "/bridge";
    assertThat(new MetadataReader().read(Jsoup.parse(page), url, null).metadata().published())
        .isEqualTo(day);
  }

  @Test
  void namesThatOnlyTheStyleSheetPartsAreSeveral() {
    assertThat(
            read("""
                <h1>Bridge closed for the winter</h1>
                <div class="article-byline"><div>
                <span>Anna Reed</span> <span>Ben Jan Stone</span></div></div>""")
                .metadata()
                .authors())
        .containsExactly("Anna Reed", "Ben Jan Stone");
  }

  @Test
  void whatAnAuthorIsStandsBesideTheLinkWithTheName() {
    String box = "By <a href='/anna'>%s</a><br><i>Senior Harbour Reporter</i>";
    assertThat(authors("", "<div itemprop='author'>" + box.formatted("Anna Reed") + "</div>"))
        .containsExactly("Anna Reed");
    String two = "By <a href='/anna'>Anna Reed</a> and <a href='/ben'>Ben Stone</a>";
    assertThat(authors("", "<div itemprop='author'>" + two + "</div>"))
        .containsExactly("Anna Reed", "Ben Stone");
  }

  @Test
  void aLastNameThatEndsInADotLeavesNoBylineInTheText() {
    String names = "Anna Reed, Mary-Kate van der Berg and D. J. O’Neill Jr.";
    Article article =
        Cleancopy.standard()
            .clean(
                page(
                    "",
                    "<article><p>By "
                        + names
                        + """
                        </p><p>The bridge was closed on Tuesday night with ninety passengers still on it,
                        the town hall said, and nobody was hurt in the least.</p>
                        <p>A gate was opened shortly after two, and the mayor thanked the crew of the
                        ferry for their calm and their coffee.</p></article>
                        """),
                URL);
    assertThat(article.metadata().authors())
        .containsExactly("Anna Reed", "Mary-Kate van der Berg", "D. J. O’Neill Jr.");
    assertThat(article.text()).startsWith("The bridge was closed");
  }

  @Test
  void whatAnAuthorHasLearntIsNoName() {
    String box =
        """
        <div class="box-author"><p class="entry-author">Anna Reed</p>
        <div class="box-author-description">Licensed Harbour Pilot, M.A. Seamanship</div></div>
        <p>Gulls had nested in the tower of the bridge, and the town waits until they are gone.</p>
        """;
    assertThat(authors("", box)).containsExactly("Anna Reed");
  }

  @Test
  void twoOfOneFamilyMaySign() {
    String names = "<span>Anna Reed</span> <span>Ben Reed</span>";
    assertThat(authors("", "<div class='byline'>" + names + "</div>"))
        .containsExactly("Anna Reed", "Ben Reed");
  }

  @Test
  void namesOfAPortAuthorityAreNoListOfAuthors() {
    String names = "<span>Kirk Skerry</span> <span>Vale Haven</span>";
    assertThat(authors("", "<div class='port-authority'>" + names + "</div>"))
        .doesNotContain("Kirk Skerry");
  }

  @Test
  void theNewsroomsAccountGivesWayToWhoSigns() {
    assertThat(authors("<meta name='author' content='areed2'>", "<p>By Anna Reed</p>"))
        .containsExactly("Anna Reed");
    assertThat(authors("<meta name='author' content='Ben Stone'>", "<p>By Anna Reed</p>"))
        .containsExactly("Ben Stone");
  }

  @Test
  void aBylineNamesAllOfWhomTheMarkupNamesTheFirst() {
    assertThat(
            authors(
                "<meta name='author' content='Anna Reed'>", "<p>By Anna Reed and Ben Stone</p>"))
        .containsExactly("Anna Reed", "Ben Stone");
  }

  @Test
  void anAgencySignsByASourceLineWhereNobodyDoes() {
    assertThat(authors("", "<p>Source: Reuters</p>")).containsExactly("Reuters");
    assertThat(authors("", "<p>Source: Reuters Sport</p>")).containsExactly("Reuters");
    assertThat(authors("", "<p>By Anna Reed</p><p>Source: Reuters</p>"))
        .containsExactly("Anna Reed");
  }

  /** Whom JSON-LD names; several are joined by "+". */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{'@type': 'Person', 'name': 'Anna Reed'}, {'@type': 'Organization', 'name': 'Reuters'};"
            + "Anna Reed+Reuters",
        "{'@type': 'Person', 'name': 'Anna Reed'}, {'@type': 'Person', 'name': 'Island Team'};"
            + "Anna Reed+Island Team",
        "{'@type': 'Person', 'name': 'Anna Reed'}, {'@type': 'Organization', 'name': 'Skerry Inc'};"
            + "Anna Reed",
        "{'@type': 'Person', 'name': 'Anna Reed, Reuters'}; Anna Reed",
        "{'@type': 'Organization', 'name': 'Reed & Stone'}; Reed & Stone",
      })
  void whoHasAnEntryOfItsOwnSignsBesideThePeople(String entries, String names) {
    String script =
        "<script type='application/ld+json'>{'@type': 'NewsArticle', 'author': [%s]}</script>"
            .formatted(entries)
            .replace('\'', '"');
    assertThat(String.join("+", authors(script, ""))).isEqualTo(names);
  }

  @Test
  void whoCommentsInJsonLdSignsNothing() {
    String script =
        """
        <script type="application/ld+json">
        {"comment": [{"@type": "NewsArticle", "headline": "Oh no", "author": "Jo Loud"}],
         "@type": "NewsArticle", "wordCount": 400, "author": [{"name": "Anna Reed"}]}
        </script>""";
    assertThat(authors(script, "")).containsExactly("Anna Reed");
  }

  @Test
  void anAccountNamedAfterTheSiteGivesWayToWhoSigns() {
    String site = "<meta property='og:site_name' content='Harbour News'>";
    String first = "<p><strong>ANNA REED</strong></p><p>The bridge will stay closed.</p>";
    assertThat(authors(site + "<meta name='author' content='Harbour D'>", first))
        .containsExactly("ANNA REED");
    String address = "<meta name='author' content='Kirk Skerry (www.kirkskerry.example)'>";
    assertThat(authors(address, "<p>By Anna Reed</p>")).containsExactly("Anna Reed");
  }

  @Test
  void aBylineNamesAllWithTheirTitles() {
    String known = "<meta name='author' content='Anna Reed'>";
    assertThat(authors(known, "<p>By Dr Anna Reed, Ben Stone</p>"))
        .containsExactly("Dr Anna Reed", "Ben Stone");
  }

  @Test
  void whatALinkLeavesOutIsNoName() {
    assertThat(authors("", "<p>By <a href='/author/anna-reed'>Anna Reed</a> Skipper</p>"))
        .containsExactly("Anna Reed");
  }

  @Test
  void aHeadingAtTheEndMaySayWhoseTheStoryIs() {
    String story = "<p>The bridge will stay closed until spring, the harbour office said.</p>";
    assertThat(authors("", story.repeat(20) + "<h2>Article by</h2><div>Anna Reed</div>"))
        .containsExactly("Anna Reed");
  }

  /** Day of a page with these head elements and these below the headline, or null. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      nullValues = "none",
      value = {
        "what the page shows by its headline; ''; <p>12 March 2026</p>; 2026-03-12",
        "the date of a picture is none; "
            + "''; <p>The new ferry at the pier of Kirk Skerry, 12 March 2026</p>; none",
        "systems declare the day on which a story was published again; "
            + "<meta name='date' content='2026-03-12T10:00:00Z'>; <p>2 June 2024</p>; 2024-06-02",
        "a place in a line with a day is no label; "
            + "<meta name='date' content='2026-03-12T10:00:00Z'>; "
            + "<p>Protest in the Czech Republic, 12 March 2024</p>; 2026-03-12",
        "the day of a founding is not the story's; "
            + "<meta name='date' content='2026-03-12T10:00:00Z'>; "
            + "<p>Founded 1 May 1998</p>; 2026-03-12",
        "nor that of an election; "
            + "<meta name='date' content='2026-03-12T10:00:00Z'>; "
            + "<p>Election day: 2 June 2024</p>; 2026-03-12",
        "a label says whose day it is; "
            + "<meta name='date' content='2026-03-12T10:00:00Z'>; "
            + "<p>Published: 2 June 2024</p>; 2024-06-02",
        "so does a class; "
            + "<meta name='date' content='2026-03-12T10:00:00Z'>; "
            + "<p class='date'>Kirk Skerry, 2 June 2024</p>; 2024-06-02",
        "a weekday may stand before it; "
            + "<meta name='date' content='2026-03-12T10:00:00Z'>; "
            + "<p>Sunday, 2 June 2024</p>; 2024-06-02",
        "a zone makes no other day; "
            + "<meta name='date' content='2026-03-12T02:00:00Z'>; <p>11 March 2026</p>; 2026-03-12",
        "two readings of a date are no two days; "
            + "<meta name='date' content='2026-10-03'>; <p>03/10/2026</p>; 2026-10-03",
        "a name of the page's own for the day; "
            + "<meta name='w-published-date' content='2026-03-12'>; ''; 2026-03-12",
        "of several such names the earliest; "
            + "<meta name='x-publish-time' content='2026-03-12'>"
            + "<meta name='x-publish-date' content='2024-06-02'>; ''; 2024-06-02",
        "whoever is credited did not edit; "
            + "''; <p>Ferry at the pier, credited to Stone, 12 March 2026</p>; none",
        "nothing is nothing; ''; ''; none",
      })
  void theDayIsFoundWhereThePageShowsIt(String why, String head, String below, String day) {
    String published = metadata(head, below, "https://www.harbourpost.example/bridge").published();
    assertThat(published == null ? null : published.substring(0, 10)).as(why).isEqualTo(day);
  }

  @Test
  void aDateUnderTheStoryCountsBesideTheOneSignature() {
    String story = "<p>The bridge will stay closed until spring, the harbour office said.</p>";
    String foot = "<p>Written by Anna Reed</p><p>12 March 2026</p>";
    assertThat(metadata("", story.repeat(20) + foot, "https://www.harbourpost.example/bridge"))
        .extracting(Metadata::published)
        .isEqualTo("2026-03-12");
  }

  @Test
  void theFooterOfTheStoryDatesItAndThatOfThePageDoesNot() {
    String story = "<p>The bridge will stay closed until spring, the harbour office said.</p>";
    String foot = "<div class='footer'>12 March 2026 By Anna Reed</div>";
    String url = "https://www.harbourpost.example/bridge";
    assertThat(metadata("", "<article>" + story.repeat(20) + foot + "</article>", url).published())
        .isEqualTo("2026-03-12");
    assertThat(metadata("", "<article>" + story.repeat(20) + "</article>" + foot, url).published())
        .isNull();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "/2026/03/12/bridge, 2026-03-12",
        "/news/2026-3-12-bridge, 2026-03-12",
        "/2026/march/12/bridge, 2026-03-12",
        "/2026/Mar/12, 2026-03-12",
        "/2026/march/12-boats-sink, none",
        "/2026/boats/12/bridge, none",
        "/2026-march-12/bridge, none",
      })
  void theAddressTellsTheDayInFoldersOfItsOwn(String path, String day) {
    assertThat(metadata("", "", "https://www.harbourpost.example" + path).published())
        .isEqualTo(day);
  }

  @Test
  void aNumberThatStartsWithDayAndMinuteTellsTheDay() {
    assertThat(metadata("", "", "https://www.harbourpost.example/A2026031214050005").published())
        .isEqualTo("2026-03-12");
    assertThat(metadata("", "", "https://www.harbourpost.example/A2026031299050005").published())
        .isNull();
    assertThat(metadata("", "", "https://www.harbourpost.example/A202603121405").published())
        .isEqualTo("2026-03-12");
  }

  @Test
  void aHeadingOfTheSearchBoxIsNotTheHeadline() {
    String box = "<div class='modal'><h2>Search</h2></div>";
    String head = "<meta property='og:title' content='Bridge closed for the winter'>";
    assertThat(
            Cleancopy.standard()
                .clean(
                    head + box + "<h1>Bridge closed for the winter</h1><p>12 March 2026</p>",
                    "https://www.harbourpost.example/bridge")
                .metadata()
                .published())
        .isEqualTo("2026-03-12");
  }

  /** Day of a page fetched on 12 March 2026 at two in the morning, or null. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      nullValues = "none",
      value = {
        "hours count from the fetch; ''; <p>3 hours ago</p>; 2026-03-11",
        "beside who signs as well; ''; <p>By Anna Reed 3 hours ago</p>; 2026-03-11",
        "what happened is no date line; ''; <p>The bridge fell 3 hours ago</p>; none",
        "nor are teasers; ''; <p>3 hours ago</p><p>2 days ago</p>; none",
        "a date declared goes first; "
            + "<meta name='date' content='2026-03-10'>; <p>3 hours ago</p>; 2026-03-10",
        "no story is younger than its page; <meta name='date' content='2026-03-14'>; ''; none",
        "nor what the page shows; ''; <p>14 March 2026</p>; none",
        "another zone may have another day; "
            + "<meta name='date' content='2026-03-13'>; ''; 2026-03-13",
      })
  void theFetchBoundsTheDay(String why, String head, String below, String day) {
    Page page = Page.html(page(head, below), "https://www.harbourpost.example/bridge");
    Instant time = Instant.parse("2026-03-12T02:00:00Z");
    Cleancopy cleaner = Cleancopy.standard();
    assertThat(cleaner.clean(page.fetchedAt(time)).metadata().published()).isEqualTo(day);
  }

  @Test
  void hoursAgoAreNothingWhereNobodyKnowsTheFetch() {
    assertThat(metadata("", "<p>3 hours ago</p>", "https://www.harbourpost.example/bridge"))
        .extracting(Metadata::published)
        .isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{Un}usual tides at Brae", "{ } How the tide came twice"})
  void aBraceOpensASummaryAsWellAsData(String summary) {
    String head = "<meta property='og:description' content='" + summary + "'>";
    assertThat(metadata(head, "<p>The tide came twice.</p>", URL).summary()).isEqualTo(summary);
  }

  private static List<String> authors(String head, String below) {
    return metadata(head, below, URL).authors();
  }

  private static Metadata metadata(String head, String below, String url) {
    return Cleancopy.standard().clean(page(head, below), url).metadata();
  }

  private static String page(String head, String below) {
    return "<html lang='en'><head>%s</head><body><h1>Bridge closed for the winter</h1>%s</body></html>"
        .formatted(head, below);
  }
}
