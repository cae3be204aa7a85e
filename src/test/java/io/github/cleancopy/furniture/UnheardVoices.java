package io.github.cleancopy.furniture;

import io.github.cleancopy.text.GramModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;

/**
 * Voices that have learnt nothing from a site, for an honest trial and for models that go by what
 * the voice says of sites it does not know: of each half of the hosts the one taught by the other
 * half, as {@link TrainVoice} writes them.
 */
public final class UnheardVoices {
  private final Voice[] voices = new Voice[2];

  /**
   * @param folder where {@link TrainVoice} has written
   */
  public UnheardVoices(Path folder) throws IOException {
    for (int half = 0; half < voices.length; half++) {
      byte[] model = Files.readAllBytes(folder.resolve(file(half)));
      voices[half] = Voice.of(GramModel.read(model));
    }
  }

  /** The voice that has not learnt from this site. */
  public Voice of(String host) {
    return voices[half(host)];
  }

  static String file(int half) {
    return "voice-for-half-" + half + ".bin";
  }

  static int half(String host) {
    CRC32 crc = new CRC32();
    crc.update(host.getBytes(StandardCharsets.UTF_8));
    return (int) (crc.getValue() % 2);
  }
}
