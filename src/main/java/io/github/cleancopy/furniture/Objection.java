package io.github.cleancopy.furniture;

/** Why a block stays although a rule's condition holds. */
enum Objection {
  ATTRIBUTED("who said it is told after a comma or a colon"),
  INTERVIEW("it is a turn of an interview"),
  DEED("each sentence with the rule's cues tells what the newsroom or others did"),
  INTRODUCED("it is told before a colon that another's words follow"),
  NEWS("it is a headline that says more than the rule's words"),
  OTHER_LANGUAGE("the block is in another language");

  /** For the author of the rule. */
  final String reason;

  Objection(String reason) {
    this.reason = reason;
  }

  /** Whether the block's words are then a report, whoever else would strike it. */
  boolean isReport() {
    return this != NEWS && this != OTHER_LANGUAGE;
  }
}
