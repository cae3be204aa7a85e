package io.github.cleancopy.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.cleancopy.text.GramTrainer.Sample;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class GramModelTest {
  private static final List<String> CATEGORIES = List.of("newsletter", "donation-appeal");

  @Test
  void tellsTheVoiceItHasLearntFromTheReportersAndSaysWhatItIsLike() throws IOException {
    GramModel model = GramModel.read(trained());
    String letter = "Get our morning letter in your inbox";
    String plea = "Give us a coin to keep us going";
    assertThat(model.score(letter)).isPositive();
    assertThat(model.score(plea)).isPositive();
    assertThat(model.score("The mayor closed the bridge on Monday")).isNegative();
    assertThat(model.category(letter)).isEqualTo("newsletter");
    assertThat(model.category(plea)).isEqualTo("donation-appeal");
    assertThat(model.telling(letter, 2)).hasSize(2).allMatch(letter::contains);
  }

  @Test
  void oneThatHearsMeaningsKnowsAnAppealInALanguageThatItHasNotLearnt() throws IOException {
    String german = "Unterstützen Sie uns mit fünf Euro im Monat";
    String news = "Der Minister sagte am Montag, die Brücke bleibt zu";
    GramModel model = GramModel.read(GramTrainer.ofMeanings(CATEGORIES, 0.002).train(samples()));
    GramModel deaf = GramModel.read(trained());
    assertThat(model.score(german) - model.score(news))
        .isGreaterThan(0.5 + deaf.score(german) - deaf.score(news));
  }

  @Test
  void oneThatHearsMeaningsNamesTheWordsWhoseMeaningsSpoke() throws IOException {
    String german = "Unterstützen Sie uns, der Fluss steigt";
    GramModel model = GramModel.read(GramTrainer.ofMeanings(CATEGORIES, 0.002).train(samples()));
    assertThat(model.tellingByMeaning(german, 3))
        .containsExactlyInAnyOrder("Unterstützen", "Sie", "uns");
    assertThat(model.telling(german, 4)).contains("Unterstützen", "uns");
    assertThat(GramModel.read(trained()).tellingByMeaning(german, 2)).isEmpty();
  }

  @Test
  void oneWithoutCategoriesOnlyTellsTheKind() throws IOException {
    List<Sample> samples =
        List.of(
            new Sample("Choir sings in the harbour", false, ""),
            new Sample("Terms of use and contact", true, ""));
    GramModel model = GramModel.read(new GramTrainer(List.of()).train(samples));
    assertThat(model.score("Contact")).isGreaterThan(model.score("Harbour"));
    assertThat(model.category("Contact")).isNull();
  }

  @Test
  void sameTextsMakeTheSameModel() throws IOException {
    assertThat(trained()).isEqualTo(trained());
  }

  @Test
  void whatIsCutShortOrOfAnotherKindIsNoModel() throws IOException {
    byte[] whole = trained();
    assertThatThrownBy(() -> GramModel.read(Arrays.copyOf(whole, whole.length / 2)))
        .hasMessage("some bytes are missing");
    assertThatThrownBy(() -> GramModel.read(new byte[100]))
        .hasMessage("not a model over pieces of words");
  }

  @Test
  void aMuteOneKnowsNothing() {
    assertThat(GramModel.MUTE.score("Subscribe to our newsletter today")).isNegative();
  }

  private static byte[] trained() throws IOException {
    return new GramTrainer(CATEGORIES).train(samples());
  }

  private static List<Sample> samples() {
    List<Sample> samples = new ArrayList<>();
    for (String day : List.of("morning", "evening", "weekly", "daily")) {
      samples.add(new Sample("Get the " + day + " letter in your inbox", true, "newsletter"));
      samples.add(new Sample("Give a coin to our " + day + " paper", true, "donation-appeal"));
      samples.add(new Sample("The mayor closed the " + day + " bridge", false, ""));
      samples.add(new Sample("A " + day + " train left on Monday", false, ""));
      samples.add(new Sample("Support us with a few euro every month", true, "donation-appeal"));
      samples.add(new Sample("The minister said on Monday that it stays", false, ""));
    }
    return samples;
  }
}
