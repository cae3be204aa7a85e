module example.crawler {
  requires io.github.cleancopy;
}
