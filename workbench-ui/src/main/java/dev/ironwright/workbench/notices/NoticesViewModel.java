package dev.ironwright.workbench.notices;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.io.PrintWriter;
import java.io.StringWriter;

/// What the user has to be told: faults of the workbench, files that cannot be written.
///
/// Nothing that is thrown is swallowed: what nobody handles ends here.
public final class NoticesViewModel {

    /// One thing to be told.
    ///
    /// @param details what a bug report needs; may be empty
    public record Notice(Kind kind, String text, String details) {}

    /// How bad it is.
    public enum Kind {
        INFORMATION,
        FAULT
    }

    private static final int MOST = 3;

    private final ObservableList<Notice> notices = FXCollections.observableArrayList();

    /// Kept: it hears of changes only as long as somebody holds it.
    private final ObservableList<Notice> view = FXCollections.unmodifiableObservableList(notices);

    /// The newest first, no more than a few.
    public ObservableList<Notice> notices() {
        return view;
    }

    /// Tells something that went as it should.
    public void tell(String text) {
        add(new Notice(Kind.INFORMATION, text, ""));
    }

    /// Tells what was thrown and by whom.
    public void fault(Throwable thrown) {
        var trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        var message = thrown.getMessage();
        var text = message == null || message.isBlank() ? thrown.toString() : message;
        add(new Notice(Kind.FAULT, text, trace.toString()));
    }

    public void dismiss(Notice notice) {
        notices.remove(notice);
    }

    private void add(Notice notice) {
        notices.removeIf(each -> each.kind() == notice.kind() && each.text().equals(notice.text()));
        notices.addFirst(notice);
        if (notices.size() > MOST) {
            notices.removeLast();
        }
    }
}
