package dev.ironwright.explorer.checkpoint;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.ImmutableLongArray;

import dev.ironwright.explorer.checkpoint.Manifest.Counts;
import dev.ironwright.explorer.checkpoint.Manifest.Level;
import dev.ironwright.explorer.checkpoint.Manifest.Position;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// A manifest as bytes.
final class ManifestCoding {

    private ManifestCoding() {}

    static void write(Manifest manifest, DataOutputStream out) throws IOException {
        out.writeInt(manifest.subject().size());
        for (var each : manifest.subject().entrySet()) {
            text(each.getKey(), out);
            text(each.getValue(), out);
        }
        out.writeInt(manifest.request().size());
        for (var word : manifest.request()) {
            text(word, out);
        }
        write(manifest.position(), out);
        write(manifest.counts(), out);
    }

    private static void text(String text, DataOutputStream out) throws IOException {
        var bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static void write(Position position, DataOutputStream out) throws IOException {
        out.writeLong(position.logEnd());
        out.writeInt(position.chunks());
        out.writeLong(position.journalBytes());
        out.writeInt(position.journalSum());
        out.writeInt(position.level().start());
        out.writeInt(position.level().next());
        out.writeInt(position.level().end());
        out.writeInt(position.depth());
    }

    private static void write(Counts counts, DataOutputStream out) throws IOException {
        out.writeLong(counts.initialDistinct());
        out.writeLong(counts.distinct());
        out.writeLong(counts.generated());
        out.writeLong(counts.expanded());
        out.writeLong(counts.nanos());
        for (var words : List.of(counts.visits(), counts.fresh(), counts.asked(), counts.found())) {
            out.writeInt(words.length());
            for (int i = 0; i < words.length(); i++) {
                out.writeLong(words.get(i));
            }
        }
    }

    static Manifest read(DataInputStream in) throws IOException {
        var subject = ImmutableMap.<String, String>builder();
        int facts = in.readInt();
        for (int i = 0; i < facts; i++) {
            subject.put(text(in), text(in));
        }
        var request = new ArrayList<String>();
        int words = in.readInt();
        for (int i = 0; i < words; i++) {
            request.add(text(in));
        }
        return new Manifest(subject.buildOrThrow(), request, position(in), counts(in));
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static Position position(DataInputStream in) throws IOException {
        return new Position(
                in.readLong(),
                in.readInt(),
                in.readLong(),
                in.readInt(),
                new Level(in.readInt(), in.readInt(), in.readInt()),
                in.readInt());
    }

    private static Counts counts(DataInputStream in) throws IOException {
        return new Counts(
                in.readLong(),
                in.readLong(),
                in.readLong(),
                in.readLong(),
                in.readLong(),
                words(in),
                words(in),
                words(in),
                words(in));
    }

    private static ImmutableLongArray words(DataInputStream in) throws IOException {
        var words = ImmutableLongArray.builder();
        int length = in.readInt();
        for (int i = 0; i < length; i++) {
            words.add(in.readLong());
        }
        return words.build();
    }
}
