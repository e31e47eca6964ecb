package dev.ironwright.workbench.trace;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// How much room texts take on a canvas. For the fx thread.
final class Texts {

    private static final String DOTS = "…";

    private Texts() {}

    static double width(String text, Font font) {
        var node = new Text(text);
        node.setFont(font);
        return node.getLayoutBounds().getWidth();
    }

    /// The name, or as much of it as fits: its end is what tells it from others, so dots stand before
    /// that.
    static String cutName(String name, Font font, double room) {
        int end = name.length();
        while (end > 0 && Character.isDigit(name.charAt(end - 1))) {
            end--;
        }
        var tail = name.substring(end);
        return width(name, font) <= room
                ? name
                : cut(name.substring(0, end), font, room - width(tail, font)) + tail;
    }

    /// The text, or as much of it as fits, with dots.
    static String cut(String text, Font font, double room) {
        if (width(text, font) <= room) {
            return text;
        }
        int fits = 0;
        int fitsNot = text.length();
        while (fitsNot - fits > 1) {
            int middle = (fits + fitsNot) / 2;
            if (width(text.substring(0, middle) + DOTS, font) <= room) {
                fits = middle;
            } else {
                fitsNot = middle;
            }
        }
        return text.substring(0, fits) + DOTS;
    }
}
