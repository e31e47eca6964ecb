import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.puppycrawl.tools.checkstyle.Checker;
import com.puppycrawl.tools.checkstyle.ConfigurationLoader;
import com.puppycrawl.tools.checkstyle.PropertiesExpander;
import com.puppycrawl.tools.checkstyle.api.AuditEvent;
import com.puppycrawl.tools.checkstyle.api.AuditListener;
import com.puppycrawl.tools.checkstyle.api.CheckstyleException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;

/// The style gate: `check ROOT PATHS` prints what is wrong and exits 1, `rewrite ROOT PATHS` formats.
/// PATHS are files and folders below ROOT, with commas between them.
///
/// One process for all files, started from source by `java Style.java`; see `pom.xml` beside it.
final class Style {
    private static final Set<String> SKIPPED = Set.of("target", "resources", "node_modules");

    /// The formatter breaks a doc line over 100 columns this way, and half a sentence is lost.
    private static final Pattern CUT_DOC_COMMENT = Pattern.compile("///[^\n]*\n[ \t]*// ");

    private static final Pattern HAS_TESTS =
            Pattern.compile("^\\s*@(Test|ParameterizedTest|ArchTest)\\b", Pattern.MULTILINE);

    /// What Surefire looks for; a test class with another name would silently not run.
    private static final Pattern TEST_NAME =
            Pattern.compile("(Test.*|.*(Test|Tests|TestCase))\\.java");

    private final Path root;
    private final boolean rewrite;
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
    private final Formatter formatter =
            new Formatter(
                    JavaFormatterOptions.builder()
                            .style(JavaFormatterOptions.Style.AOSP)
                            .formatJavadoc(false)
                            .build());

    private Style(Path root, boolean rewrite) {
        this.root = root;
        this.rewrite = rewrite;
    }

    static void main(String[] args) throws IOException, CheckstyleException {
        var root = Path.of(args[1]).toRealPath();
        var style = new Style(root, args[0].equals("rewrite"));
        var files = new ArrayList<Path>();
        for (var path : args[2].split(",")) {
            files.addAll(javaFiles(root.resolve(path).normalize()));
        }
        files.parallelStream().forEach(style::format);
        if (!style.rewrite) {
            files.parallelStream().forEach(style::inspect);
            style.checkstyle(files);
        }
        style.complaints.stream().sorted().forEach(System.err::println);
        if (!style.complaints.isEmpty()) {
            System.err.println(style.complaints.size() + " style problems in " + root);
            System.exit(1);
        }
    }

    private static List<Path> javaFiles(Path root) throws IOException {
        var found = new ArrayList<Path>();
        Files.walkFileTree(
                root,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes a) {
                        var name = dir.getFileName().toString();
                        var skip = SKIPPED.contains(name) || name.startsWith(".");
                        return skip && !dir.equals(root)
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes a) {
                        if (file.toString().endsWith(".java")) {
                            found.add(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
        return found;
    }

    private void format(Path file) {
        var source = read(file);
        try {
            var formatted = formatter.formatSourceAndFixImports(source);
            if (formatted.equals(source)) {
                return;
            }
            if (rewrite) {
                Files.writeString(file, formatted);
            } else {
                complain(
                        file,
                        firstDifference(source, formatted),
                        "not formatted: run config/format");
            }
        } catch (FormatterException e) {
            complain(file, 1, "does not parse: " + e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void inspect(Path file) {
        var source = read(file);
        var cut = CUT_DOC_COMMENT.matcher(source);
        while (cut.find()) {
            var message = "doc comment cut in two (/// goes on as //): shorten it to 95 columns";
            complain(file, lineAt(source, cut.start()), message);
        }
        var isTest =
                root.relativize(file).toString().matches("(.*[\\\\/])?src[\\\\/]test[\\\\/].*");
        if (isTest
                && HAS_TESTS.matcher(source).find()
                && !TEST_NAME.matcher(file.getFileName().toString()).matches()) {
            complain(file, 1, "tests that never run: name the class ...Test");
        }
    }

    private void checkstyle(List<Path> files) throws CheckstyleException {
        var checker = new Checker();
        checker.setModuleClassLoader(Style.class.getClassLoader());
        checker.configure(
                ConfigurationLoader.loadConfiguration(
                        root.resolve("config/style/checkstyle.xml").toString(),
                        new PropertiesExpander(new Properties())));
        checker.addListener(new Listener());
        checker.process(files.stream().map(Path::toFile).toList());
        checker.destroy();
    }

    private void complain(Path file, int line, String message) {
        complaints.add(root.relativize(file) + ":" + line + ": " + message);
    }

    private static int firstDifference(String before, String after) {
        var common = 0;
        var end = Math.min(before.length(), after.length());
        while (common < end && before.charAt(common) == after.charAt(common)) {
            common++;
        }
        return lineAt(before, common);
    }

    private static int lineAt(String text, int offset) {
        return 1 + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Listener implements AuditListener {
        @Override
        public void auditStarted(AuditEvent event) {}

        @Override
        public void auditFinished(AuditEvent event) {}

        @Override
        public void fileStarted(AuditEvent event) {}

        @Override
        public void fileFinished(AuditEvent event) {}

        @Override
        public void addError(AuditEvent event) {
            complain(Path.of(event.getFileName()), event.getLine(), event.getMessage());
        }

        @Override
        public void addException(AuditEvent event, Throwable throwable) {
            complain(Path.of(event.getFileName()), 1, "Checkstyle failed: " + throwable);
        }
    }
}
