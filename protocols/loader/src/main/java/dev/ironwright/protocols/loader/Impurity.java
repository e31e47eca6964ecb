package dev.ironwright.protocols.loader;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// What makes a step answer differently when it is asked again, by the members of the JDK that do it.
///
/// The list is what modellers reach for, not everything there is.
enum Impurity {
    CLOCK(
            "a clock",
            "java\\.lang\\.System\\.(currentTimeMillis|nanoTime)",
            "java\\.time(\\.\\w+)+\\.now",
            "java\\.time\\.Clock\\..*",
            "java\\.util\\.(Date|GregorianCalendar)\\.new",
            "java\\.util\\.Calendar\\.getInstance"),
    RANDOMNESS(
            "randomness",
            "java\\.lang\\.(Strict)?Math\\.random",
            "java\\.util\\.(Random|SplittableRandom)\\..*",
            "java\\.util\\.random\\..*",
            "java\\.util\\.concurrent\\.ThreadLocalRandom\\..*",
            "java\\.util\\.UUID\\.randomUUID",
            "java\\.util\\.Collections\\.shuffle",
            "java\\.security\\.SecureRandom\\..*"),
    IDENTITY(
            "an object's identity",
            "java\\.lang\\.System\\.identityHashCode",
            "java\\.util\\.Objects\\.toIdentityString"),
    INPUT_OUTPUT(
            "input and output",
            "java\\.lang\\.System\\.(in|out|err|console)",
            "java\\.lang\\.(IO|Process|ProcessBuilder|ProcessHandle)\\..*",
            "java\\.io\\.(?!String|ByteArray|CharArray|\\w+Exception|Serializable).*",
            "java\\.nio\\.(file|channels)\\.(?!\\w+Exception).*",
            "java\\.net\\.(?!URI\\b|\\w+Exception).*",
            "java\\.util\\.(Scanner|logging\\..*)\\..*",
            "java\\.sql\\..*"),
    THREADS(
            "threads",
            "java\\.lang\\.(Thread\\w*|InheritableThreadLocal|ScopedValue|Runtime)\\.[a-z].*",
            "java\\.util\\.(Timer|TimerTask)\\..*",
            "java\\.util\\.concurrent\\.locks\\..*",
            "java\\.util\\.concurrent\\.(Executors|\\w*Executor|\\w*ExecutorService)\\..*",
            "java\\.util\\.concurrent\\.(ForkJoin\\w*|\\w*Future\\w*|StructuredTaskScope)\\..*",
            "java\\.util\\.concurrent\\.(CountDownLatch|CyclicBarrier|Semaphore|Phaser)\\..*"),
    SURROUNDINGS(
            "the machine and the user that it runs for",
            "java\\.lang\\.System\\.(?!arraycopy|lineSeparator).*",
            "java\\.lang\\.management\\..*",
            "java\\.util\\.(Locale|TimeZone)\\.getDefault",
            "java\\.time\\.ZoneId\\.systemDefault");

    private final String label;
    private final Pattern members;

    Impurity(String label, String... members) {
        this.label = label;
        this.members = Pattern.compile(String.join("|", members));
    }

    /// What it is, in words.
    String label() {
        return label;
    }

    /// What the use of this member brings in; a constructor is named `new`.
    static Optional<Impurity> of(Class<?> owner, String member) {
        var name = owner.getCanonicalName() + "." + member;
        return Arrays.stream(values())
                .filter(each -> each.members.matcher(name).matches())
                .findFirst();
    }
}
