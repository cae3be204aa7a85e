package io.github.cleancopy;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which package names which, read from the sources: every {@code io.github.cleancopy.x.Y} outside
 * comments and strings, in an import or in the code.
 */
final class Arrows {

  private static final String BASE = "io.github.cleancopy";
  private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)\\s*;");
  // The packages after the base are in lower case, the types are not: text.Text, Cleancopy, text.*
  private static final Pattern NAME =
      Pattern.compile("\\bio\\.github\\.cleancopy((?:\\.[a-z]\\w*)*)\\.(?=[A-Z*])");
  private static final Pattern NOT_CODE =
      Pattern.compile(
          "//[^\\n]*|/\\*(?s:.*?)\\*/" // comments
              + "|\"\"\"(?s:.*?)(?<!\\\\)\"\"\"|\"[^\"\\\\\\n]*+(?:\\\\.[^\"\\\\\\n]*+)*+\"" // strings
              + "|'(?:\\\\.|[^'\\\\\\n])+'"); // characters

  /** From a package to the packages it names, each with the files that do. The root is "". */
  private final Map<String, Map<String, Set<String>>> named = new TreeMap<>();

  private Arrows() {}

  /** The arrows of all Java files below these folders; a folder that does not exist has none. */
  static Arrows below(Path... folders) throws IOException {
    Arrows arrows = new Arrows();
    for (Path folder : folders) {
      for (Path file : javaFiles(folder)) {
        arrows.add(file.getFileName().toString(), Files.readString(file));
      }
    }
    return arrows;
  }

  /** The arrows of one file for each source, called by the package it is in. */
  static Arrows of(String... sources) {
    Arrows arrows = new Arrows();
    for (String source : sources) {
      arrows.add("Example.java", source);
    }
    return arrows;
  }

  private static List<Path> javaFiles(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void add(String file, String source) {
    String code = NOT_CODE.matcher(source).replaceAll("\"\"");
    MatchResult declared =
        PACKAGE
            .matcher(code)
            .results()
            .findFirst()
            .orElseThrow(() -> new AssertionError(file + " declares no package"));
    String from = inside(declared.group(1));
    Map<String, Set<String>> targets = named.computeIfAbsent(from, key -> new TreeMap<>());
    NAME.matcher(code)
        .results()
        .map(name -> inside(BASE + name.group(1)))
        .filter(to -> !to.equals(from))
        .forEach(to -> targets.computeIfAbsent(to, key -> new TreeSet<>()).add(file));
  }

  private static String inside(String packageName) {
    return packageName.equals(BASE) ? "" : packageName.substring(BASE.length() + 1);
  }

  Set<String> packages() {
    return named.keySet();
  }

  /** One line for each arrow that the design does not have, and for each package it does not. */
  List<String> against(Map<String, Set<String>> design) {
    List<String> faults = new ArrayList<>();
    named.forEach(
        (from, targets) -> {
          if (!design.containsKey(top(from))) {
            faults.add(called(from) + " is not in the design");
          }
          targets.forEach(
              (to, files) -> {
                if (!allowed(design, top(from), top(to))) {
                  faults.add(
                      called(from) + " must not know " + called(to) + ", yet does in " + in(files));
                }
              });
        });
    return faults;
  }

  private static boolean allowed(Map<String, Set<String>> design, String from, String to) {
    return from.equals(to) || design.getOrDefault(from, Set.of()).contains(to);
  }

  /** One line for each package that names itself by way of others, by the shortest such way. */
  List<String> cycles() {
    return named.keySet().stream()
        .flatMap(start -> way(start, start).stream())
        .map(way -> way.stream().map(Arrows::called).collect(joining(" -> ")))
        .sorted(Comparator.naturalOrder())
        .toList();
  }

  /** The shortest way along the arrows, at least one long; breadth first. */
  private Optional<List<String>> way(String from, String to) {
    List<List<String>> ways = new ArrayList<>(List.of(List.of(from)));
    Set<String> reached = new TreeSet<>();
    for (int i = 0; i < ways.size(); i++) {
      List<String> way = ways.get(i);
      for (String next : named.getOrDefault(way.get(way.size() - 1), Map.of()).keySet()) {
        List<String> longer = Stream.concat(way.stream(), Stream.of(next)).toList();
        if (next.equals(to)) {
          return Optional.of(longer);
        }
        if (reached.add(next)) {
          ways.add(longer);
        }
      }
    }
    return Optional.empty();
  }

  private static String top(String inside) {
    int dot = inside.indexOf('.');
    return dot < 0 ? inside : inside.substring(0, dot);
  }

  private static String called(String inside) {
    return inside.isEmpty() ? "the root" : inside;
  }

  private static String in(Set<String> files) {
    return String.join(", ", files);
  }
}
