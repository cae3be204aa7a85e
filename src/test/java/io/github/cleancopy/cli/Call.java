package io.github.cleancopy.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;

/** What one call of the command line answers. */
record Call(int code, String out, String err) {
  static Call of(String... args) {
    return with("", args);
  }

  static Call with(String standardInput, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Call call = into(out, standardInput, args);
    return new Call(call.code, out.toString(UTF_8), call.err);
  }

  /** A call whose records go somewhere else. */
  static Call into(OutputStream out, String standardInput, String... args) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    ByteArrayInputStream in = new ByteArrayInputStream(standardInput.getBytes(UTF_8));
    int code = Main.run(List.of(args), in, out, new PrintStream(err, true, UTF_8));
    return new Call(code, "", err.toString(UTF_8));
  }
}
