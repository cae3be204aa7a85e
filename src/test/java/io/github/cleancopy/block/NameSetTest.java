package io.github.cleancopy.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameSetTest {
  @ParameterizedTest
  @CsvSource({
    "lead, lead",
    "article-body, article body article-body",
    "articleBody, article body articlebody",
    "HTMLBody, htmlbody",
    "nav__item--open, nav item open nav__item--open",
    "'story  story story-2', story story-2 2",
    "-lead, lead -lead",
    "md:grid w-1/2 text, w text",
    "Überschrift-Groß, überschrift groß überschrift-groß",
    "'', ''"
  })
  void namesAreReadAsWords(String written, String words) {
    Set<String> expected = words.isEmpty() ? Set.of() : Set.of(words.split(" "));
    NameSet names = NameSet.reading(written);
    assertThat(names).isEqualTo(expected).hasSameHashCodeAs(expected);
    assertThat(expected).allMatch(names::contains);
  }

  @Test
  void aWordIsInItWhateverItsCaseOnThePage() {
    NameSet names = NameSet.reading("Site-Footer");
    assertThat(names.contains("footer")).isTrue();
    assertThat(names.contains("Footer")).isFalse();
    assertThat(names.contains("foot")).isFalse();
  }

  @Test
  void twoSetsMeetWhereTheyShareAWord() {
    NameSet wanted = NameSet.copyOf(Set.of("caption", "figure-caption"));
    assertThat(NameSet.reading("photoCaption").hasAny(wanted)).isTrue();
    assertThat(NameSet.reading("captioned").hasAny(wanted)).isFalse();
  }

  @Test
  void wordsOfOneHashAreTwoWords() {
    assertThat("ar").hasSameHashCodeAs("c4");
    assertThat(NameSet.reading("ar-c4")).containsExactlyInAnyOrder("ar", "c4", "ar-c4");
    assertThat(NameSet.reading("ar").contains("c4")).isFalse();
  }

  @Test
  void noPageMakesItEndless() {
    StringBuilder classes = new StringBuilder();
    for (int i = 0; i < 1_000; i++) {
      classes.append('w').append(i).append(' ');
    }
    assertThat(NameSet.reading(classes.toString())).hasSize(80);
  }
}
