package io.github.cleancopy.furniture;

import static io.github.cleancopy.furniture.Packs.rule;
import static io.github.cleancopy.furniture.Packs.strikes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionTest {
  private static final String CUES =
      "{ask: [support us, donate], we: [we, our], said: [said], head: [read more, related]}";

  @ParameterizedTest(name = "{0}: \"{1}\" {2}")
  @CsvSource(
      delimiter = ';',
      value = {
        "ask and we                        ; We ask: donate            ; true",
        "ask and we                        ; Donate                    ; false",
        "ask or we                         ; Donate                    ; true",
        "ask and not said                  ; Donate, he said           ; false",
        "ask and (we or said)              ; Donate, he said           ; true",
        "not ask and words < 3             ; Nothing here              ; true",
        "whole(ask)                        ; Donate 2 →                ; true",
        "whole(ask)                        ; Donate blood              ; false",
        "ask and whole-block               ; Support us – donate!      ; true",
        "whole(ask)                        ; Donate The Morning Ledger ; true",
        "coverage > 0.4 and ask            ; Donate blood              ; true",
        "coverage > 0.6 and ask            ; Donate blood              ; false",
        "ask and words >= 3                ; Donate blood today        ; true",
        "ask and sentences = 2             ; Donate. Now.              ; true",
        "starts-with(ask)                  ; » Donate now              ; true",
        "starts-with(ask)                  ; Please donate             ; false",
        "opens(ask)                       ; It is free. Donate now    ; true",
        "opens(ask)                       ; J. Doe may donate. We do. ; false",
        "opens(ask)                       ; » “Support us!”           ; true",
        "ends-with(ask)                    ; Please donate!            ; true",
        "labelled(head)                    ; Read more: A headline     ; true",
        "labelled(head)                    ; READ MORE – A headline    ; true",
        "labelled(head)                    ; Related research shows    ; false",
        "labelled(head)                    ; 【READ MORE】A headline    ; true",
        "labelled(head)                    ; [Related] A headline      ; true",
        "labelled(head)                    ; (Related) research shows  ; false",
        "labelled(head)                    ; READ MORE丨A headline     ; true",
        "together(ask, we)                 ; Donate, we beg            ; true",
        "together(ask, we)                 ; Donate. We beg.           ; false",
        "ask and quoted                    ; He said “support us” now  ; true",
        "ask and quoted                    ; Support us, “friends”     ; false",
        "ask and quoted                    ; צה\"ל donate ארה\"ב      ; false",
        "quoted-cue(ask)                   ; A \"donate\" button       ; true",
        "count(ask, we, said) >= 2         ; We said so                ; true",
        "matches(ask) >= 2                 ; Donate, donate            ; true",
        "ask and question                  ; Will you donate?          ; true",
        "ask and question                  ; Will you donate? Thanks.  ; false",
        "ask and has-question              ; Will you donate? Thanks.  ; true",
        "ask and has-question              ; Thanks. Will you donate?  ; true",
        "ask and has-question              ; 'Γιατί; Donate.'          ; true",
        "ask and has-question              ; 'Donate; thanks.'         ; false",
        "ask and question                  ; 'Donate, she said;'       ; false",
        "ask and question                  ; 'Donate; Γιατί;'          ; true",
        "ask and money                     ; Donate in 1999. Euro      ; false",
        "ask and exclaimed                 ; Donate!                   ; true",
        "ask and ends-with-colon           ; Donate:                   ; true",
        "ask and shouting                  ; DONATE NOW                ; true",
        "ask and shouting                  ; Donate NOW                ; false",
        "ask and money                     ; Donate $5                 ; true",
        "ask and money                     ; Donate 45 de €            ; true",
        "ask and money                     ; Donate 45 of €            ; false",
        "ask and site                      ; Donate to The Morning Ledger ; true",
        "ask and kind heading              ; [heading] Donate          ; true",
        "ask and links > 0.6               ; [linked] Donate           ; true",
        "ask and in aside|form             ; [in form] Donate          ; true",
        "ask and in aside|form             ; Donate                    ; false",
        "ask and named promo               ; [named promo] Donate      ; true",
        "ask and bold                      ; [bold] Donate             ; true",
      })
  void aConditionReadsAsItIsWritten(String when, String text, boolean strikes) {
    assertThat(strikes(rule(CUES, "'" + when.replace("'", "''") + "'"), text)).isEqualTo(strikes);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "ask and                     ; a cue or a fact is wanted at the end",
        "ask or wish                 ; unknown cue or fact 'wish'; this pack can use the cues ask, head, said, we",
        "(ask                        ; ')' is wanted at the end",
        "ask we                      ; 'we' is too much",
        "words 12                    ; a comparison is wanted",
        "words < many                ; 'many' is not a number",
        "words < NaN                 ; 'NaN' is not a number",
        "words < 5d                  ; '5d' is not a number",
        "links > .                   ; '.' is not a number",
        "words < 3000000000000       ; '3000000000000' is more than any page has",
        "count(ask) >= 2147483648    ; '2147483648' is more than any page has",
        "next-to somewhere           ; unknown; there are foreign-agent-notice",
        "in asid                     ; 'in asid': unknown; there are address, article, aside",
        "words < -3                  ; '-3' is not a number from 0 up",
        "words < 3.7                 ; '3.7' is no whole number in 'words < 3.7', and 'words' counts",
        "count(ask) > 1.5            ; '1.5' is no whole number",
        "links > 7                   ; '7' is no share of the block in 'links > 7': 'links' is from 0 to 1",
        "coverage > 60               ; '60' is no share of the block",
        "together(ask)               ; together(...) takes 2 to",
        "kind paragraf               ; unknown; there are paragraph",
        "whole ask                   ; '(' is wanted before 'ask'",
      })
  void aConditionThatCannotBeReadIsRefusedWithTheReason(String when, String reason) {
    assertThatThrownBy(() -> rule(CUES, "'" + when + "'"))
        .isInstanceOf(RuleFileException.class)
        .hasMessageStartingWith("en/newsletter.yaml:7: ")
        .hasMessageContaining(reason);
  }
}
