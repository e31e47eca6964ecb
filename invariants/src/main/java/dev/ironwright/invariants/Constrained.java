package dev.ironwright.invariants;

import dev.ironwright.explorer.search.Monitor;
import dev.ironwright.explorer.search.Onlooker;
import dev.ironwright.explorer.tables.Arrival;

/// An onlooker that stays within the constraints of the model.
public interface Constrained extends Onlooker {

    /// The claims of the model, of which its constraints are some.
    Monitor claims();

    @Override
    default boolean admits(Arrival state) {
        return claims().admits(state);
    }

    @Override
    default boolean constrains() {
        return claims().constrains();
    }

    @Override
    default long[] tuples() {
        return claims().tuples();
    }
}
