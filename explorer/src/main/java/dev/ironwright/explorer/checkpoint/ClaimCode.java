package dev.ironwright.explorer.checkpoint;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ConstantPoolSharingOption;
import java.lang.classfile.ClassFile.DebugElementsOption;
import java.lang.classfile.ClassFile.LineNumbersOption;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.attribute.EnclosingMethodAttribute;
import java.lang.classfile.attribute.InnerClassesAttribute;
import java.lang.classfile.attribute.NestHostAttribute;
import java.lang.classfile.attribute.NestMembersAttribute;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/// The code that a claim may run, as one number: what it says of states that were asked about before
/// is not asked again, so it must be the same.
///
/// Of each class that the claim mentions, and that those mention, all but names of lines and locals
/// counts. The JDK's classes and this project's own are taken as given.
final class ClaimCode {

    private static final Pattern MENTIONED = Pattern.compile("L([\\w/$]+);");
    private static final Set<String> GIVEN =
            Set.of("java/", "javax/", "com/google/", "org/jspecify/", "dev/ironwright/protocols/");

    private static final ClassFile CODE =
            ClassFile.of(
                    ConstantPoolSharingOption.NEW_POOL,
                    DebugElementsOption.DROP_DEBUG,
                    LineNumbersOption.DROP_LINE_NUMBERS);

    /// What says where a class stands, not what it does.
    private static final ClassTransform ACTS =
            ClassTransform.dropping(element ->
                    element instanceof InnerClassesAttribute
                            || element instanceof NestMembersAttribute
                            || element instanceof NestHostAttribute
                            || element instanceof EnclosingMethodAttribute
                            || element instanceof SourceFileAttribute);

    private final ClassLoader loader;
    private final CRC32C sum = new CRC32C();

    private ClaimCode(ClassLoader loader) {
        this.loader = loader;
    }

    /// The number of a claim's code.
    static String of(Class<?> claim) {
        var code = new ClaimCode(claim.getClassLoader());
        code.add(claim.getName().replace('.', '/'));
        return Long.toHexString(code.sum.getValue());
    }

    private void add(String claim) {
        var seen = new TreeSet<String>(Set.of(claim));
        var open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            var name = open.removeFirst();
            var code = code(name);
            if (code.isPresent()) {
                sum.update(code.get());
                mentioned(code.get())
                        .filter(other -> GIVEN.stream().noneMatch(other::startsWith))
                        .sorted()
                        .filter(seen::add)
                        .forEach(open::addLast);
            }
        }
    }

    private Optional<byte[]> code(String name) {
        try (var in = loader.getResourceAsStream(name + ".class")) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(CODE.transformClass(CODE.parse(in.readAllBytes()), ACTS));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("a class cannot be read: " + name, e);
        }
    }

    private static Stream<String> mentioned(byte[] code) {
        var names = Stream.<String>builder();
        for (var entry : CODE.parse(code).constantPool()) {
            if (entry instanceof ClassEntry type) {
                names.add(type.asInternalName());
            } else if (entry instanceof Utf8Entry text) {
                MENTIONED
                        .matcher(text.stringValue())
                        .results()
                        .forEach(found -> names.add(found.group(1)));
            }
        }
        return names.build().distinct();
    }
}
