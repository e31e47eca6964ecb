package dev.ironwright.invariants.liveness;

import dev.ironwright.explorer.Disabled;
import dev.ironwright.explorer.tables.Explanations;
import dev.ironwright.explorer.tables.Row;
import dev.ironwright.explorer.tables.Tables;
import dev.ironwright.protocols.Fairness;
import dev.ironwright.protocols.Link.Helper;

import java.util.List;
import java.util.Optional;

/// Tells of a state what the step that should help in it is like there. For one thread.
final class Waits {

    private final Tables tables;
    private final List<Fairness> fairness;
    private final Explanations explanations;
    private final Row[] rows;

    Waits(Tables tables) {
        this.tables = tables;
        fairness = tables.instance().setup().fairness();
        explanations = new Explanations(tables);
        rows = new Row[tables.rowsAtMost()];
    }

    Waiting of(Helper helper, int[] state) {
        boolean enabled = enabled(helper, state);
        return new Waiting(
                Helpers.text(helper),
                Helpers.fairness(helper, fairness).map(Helpers::text),
                enabled,
                enabled ? List.of() : reasons(helper, state));
    }

    private boolean enabled(Helper helper, int[] state) {
        int n = tables.rowsOf(state, rows);
        for (int r = 0; r < n; r++) {
            var row = rows[r];
            for (int i = 0; i < row.moving(); i++) {
                int step = row.moving(i);
                if (tables.change(state, row, step) != 0 && Helpers.isBy(helper, row.event(step))) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<String> reasons(Helper helper, int[] state) {
        var told =
                explanations.disabled(state).stream()
                        .filter(each -> isOf(helper, each))
                        .map(Disabled::reason)
                        .distinct()
                        .toList();
        return told.isEmpty() ? List.of(otherwise(helper)) : told;
    }

    private static boolean isOf(Helper helper, Disabled disabled) {
        return switch (helper) {
            case Helper.Act(var action, var host) ->
                    disabled.action().getClass() == action && disabled.host().equals(host);
            case Helper.Deliver(var packet) -> disabled.packet().equals(Optional.of(packet));
            case Helper.Pass _ -> false;
        };
    }

    private static String otherwise(Helper helper) {
        return switch (helper) {
            case Helper.Act _ -> "it would change nothing";
            case Helper.Deliver _ -> "it is not there to be received, or would change nothing";
            case Helper.Pass _ -> "the clock is at its end, or too far ahead of another";
        };
    }
}
