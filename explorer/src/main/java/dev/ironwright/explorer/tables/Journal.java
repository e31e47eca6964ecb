package dev.ironwright.explorer.tables;

import com.google.common.primitives.ImmutableLongArray;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What was found out in the tables, in order: whatever gives a value an id.
///
/// Ids are private to a run. Who asks the model the same questions in the same order gets the same
/// ids, so a journal of the questions saves them. With each stands what came out, as words of the
/// values, so that a model that answers differently is noticed. Callers hold the lock of the tables.
public final class Journal {

    /// What is found out.
    enum Question {
        /// The initial states.
        INITIAL,
        /// The row of a host's state.
        OWN,
        /// The row of a channel's content and the receiver's state.
        CHANNEL,
        /// The row of an inbox and the reader's state.
        INBOX,
        /// The row of a host's state and the shared variables.
        SHARING,
        /// The row of the shared variables alone.
        ALONE,
        /// A channel's content after a bundle was sent.
        SENT,
        /// The ghost variables after an event.
        GHOST,
        /// What an inbox shows of a channel's content.
        SEEN,
        /// An inbox from what it shows of one channel more.
        FOLDED,
        /// The image of a slot under a renaming.
        IMAGE_SLOT,
        /// The image of an id under a renaming.
        IMAGE,
        /// The image of a message under a renaming.
        IMAGE_MESSAGE,
        /// Whether what was reached is like its images.
        LIKENESS
    }

    /// A question, and what came out.
    ///
    /// @param answers a word for each cell that was asked, then one for the result
    record Entry(Question question, int a, int b, int c, ImmutableLongArray answers) {

        /// How many words it takes.
        int length() {
            return 2 + answers.length();
        }
    }

    private static final Question[] QUESTIONS = Question.values();
    private static final int QUESTION_SHIFT = 56;
    private static final int COUNT_SHIFT = 32;
    private static final int COUNT_MASK = (1 << 24) - 1;

    private long[] words = new long[1 << 10];
    private int size;
    private final List<LocalCell> cells = new ArrayList<>();
    private long[] answers = new long[16];
    private int answered;
    private final List<Images> renamings = new ArrayList<>();
    private Runnable likeness = () -> {};
    private boolean on;
    private boolean whole;

    /// Begins to write down what is found out.
    public void begin() {
        on = true;
    }

    /// Takes in a renaming whose images it tells; gives its place among all.
    int take(Images images) {
        renamings.add(images);
        return renamings.size() - 1;
    }

    /// The renaming at a place.
    Images renaming(int place) {
        return renamings.get(place);
    }

    /// Takes in how it is asked whether what was reached is like its images.
    void takeLikeness(Runnable asking) {
        likeness = asking;
    }

    /// Asks whether what was reached is like its images.
    void askLikeness() {
        likeness.run();
    }

    /// Asks a question as a whole: what is found out on the way is not told, since whoever asks again
    /// finds it out in the same order.
    void asWhole(Question question, Runnable asking) {
        whole = true;
        try {
            asking.run();
        } finally {
            whole = false;
        }
        found(question, 0, 0, 0, answered);
    }

    /// A cell was asked on the way to what [#found] tells next.
    void asked(LocalCell cell, long answer) {
        if (on) {
            if (answered == 0) {
                cells.clear();
            }
            cells.add(cell);
            answer(answer);
        }
    }

    /// The cells that were asked last.
    List<LocalCell> cells() {
        return cells;
    }

    private void answer(long word) {
        if (answered == answers.length) {
            answers = Arrays.copyOf(answers, 2 * answered);
        }
        answers[answered++] = word;
    }

    /// Something was found out.
    ///
    /// @param a what it is about, such as the place of a host; so are the others
    /// @param result a word for what came out
    @SuppressWarnings("EnumOrdinal") // written and read by one version, which the manifest names
    void found(Question question, int a, int b, int c, long result) {
        if (!on || whole) {
            return;
        }
        if (answered == 0) {
            cells.clear();
        }
        answer(result);
        reserve(2 + answered);
        words[size++] =
                (long) question.ordinal() << QUESTION_SHIFT
                        | (long) answered << COUNT_SHIFT
                        | a & 0xFFFFFFFFL;
        words[size++] = (long) b << Integer.SIZE | c & 0xFFFFFFFFL;
        System.arraycopy(answers, 0, words, size, answered);
        size += answered;
        answered = 0;
    }

    private void reserve(int more) {
        if (size + more > words.length) {
            words = Arrays.copyOf(words, Math.max(2 * words.length, size + more));
        }
    }

    /// Gives what was written down since it was asked last.
    public ImmutableLongArray drain() {
        var all = ImmutableLongArray.copyOf(Arrays.copyOf(words, size));
        size = 0;
        answered = 0;
        return all;
    }

    /// The entry at a place of what was drained.
    static Entry entry(ImmutableLongArray drained, int at) {
        long head = drained.get(at);
        long rest = drained.get(at + 1);
        int count = (int) (head >>> COUNT_SHIFT) & COUNT_MASK;
        return new Entry(
                QUESTIONS[(int) (head >>> QUESTION_SHIFT)],
                (int) head,
                (int) (rest >> Integer.SIZE),
                (int) rest,
                drained.subArray(at + 2, at + 2 + count));
    }
}
