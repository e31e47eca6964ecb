package dev.ironwright.invariants.scenario;

/// A line of a scenario below its head.
public sealed interface Line {

    /// Its line in the file, from 1; 0 before it has one.
    int number();

    /// Reads one line, such as somebody types into a field.
    ///
    /// @throws ScenarioException when it is none
    static Line parse(String text) {
        return LineReader.read("line", 1, text.strip());
    }

    /// Which of several initial states is meant.
    record Start(int number, Assertion.OfState assertion) implements Line {

        @Override
        public String toString() {
            return "start: " + assertion;
        }
    }

    /// A step is taken.
    record Play(int number, Move move) implements Line {

        @Override
        public String toString() {
            return move.toString();
        }
    }

    /// What to notice here.
    record Note(int number, String text) implements Line {

        @Override
        public String toString() {
            return "note: " + text.replace("\n", "\n      ");
        }
    }

    /// Something is true here.
    record Check(int number, Assertion assertion) implements Line {

        @Override
        public String toString() {
            return "check: " + assertion;
        }
    }

    /// An empty line, or a remark that begins with `#` and is for readers of the file alone.
    record Blank(int number, String text) implements Line {

        @Override
        public String toString() {
            return text;
        }
    }
}
