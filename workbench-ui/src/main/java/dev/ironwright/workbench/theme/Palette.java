package dev.ironwright.workbench.theme;

import javafx.scene.paint.Color;

import java.util.List;

/// The colours of what is drawn on a canvas, which style sheets do not reach.
///
/// @param surface behind the drawing
/// @param band behind every other row, and behind heads
/// @param text what is read first
/// @param muted what is read second
/// @param line rules and grids
/// @param accent the selection
/// @param danger the failing step, lost packets
/// @param lanes one colour for each role, used in turn
public record Palette(
        Color surface,
        Color band,
        Color text,
        Color muted,
        Color line,
        Color accent,
        Color danger,
        List<Color> lanes) {

    static final Palette LIGHT =
            new Palette(
                    Color.web("#ffffff"),
                    Color.web("#f6f8fa"),
                    Color.web("#24292f"),
                    Color.web("#57606a"),
                    Color.web("#d0d7de"),
                    Color.web("#0969da"),
                    Color.web("#cf222e"),
                    colours("#0969da", "#8250df", "#1a7f37", "#bf5700", "#0e7490", "#bf3989"));

    static final Palette DARK =
            new Palette(
                    Color.web("#0d1117"),
                    Color.web("#161b22"),
                    Color.web("#c9d1d9"),
                    Color.web("#8b949e"),
                    Color.web("#30363d"),
                    Color.web("#58a6ff"),
                    Color.web("#ff7b72"),
                    colours("#58a6ff", "#bc8cff", "#56d364", "#f0883e", "#39c5cf", "#f778ba"));

    public Palette {
        lanes = List.copyOf(lanes);
    }

    private static List<Color> colours(String... web) {
        return List.of(web).stream().map(Color::web).toList();
    }

    /// The colour of the role at this place in the setup.
    public Color lane(int role) {
        return lanes.get(Math.floorMod(role, lanes.size()));
    }

    /// The colour, as seen through: 0 is the surface, 1 the colour itself.
    public Color over(Color colour, double opacity) {
        return surface.interpolate(colour, opacity);
    }
}
